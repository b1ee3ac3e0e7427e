package vn.hientruong.mobile.choices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.mobile.testsupport.Bench;
import vn.hientruong.mobile.testsupport.SampleChoices;

class MailViewModelTest {
    private static final String MAIL = "/api/v1/me/mail";
    private static final String NONE = "{\"email\":null,\"asked\":null}";

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Bench bench;

    @SuppressWarnings("NullAway.Init") // set before each test
    private MailViewModel model;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        bench.line.answers("GET " + MAIL, NONE);
        bench.line.answers("PUT " + MAIL, 202, "application/json", Map.of(), "");
        bench.line.answers("DELETE " + MAIL, 204, "", Map.of(), "");
        model = made();
        model.ask();
        bench.finish();
    }

    private MailViewModel made() {
        return new MailViewModel(new ChoicesApi(bench.backend, bench.copies, bench.clock), bench.tasks, bench.text);
    }

    private MailState state() {
        return model.state().get();
    }

    @Test
    void addressWaitsForItsLink() {
        assertThat(state().known()).isTrue();
        bench.line.answers("GET " + MAIL, SampleChoices.ASKED);
        model.want("  nghia@example.vn ");
        assertThat(state().busy()).isTrue();
        bench.finish();

        assertThat(bench.line.bodyOf("PUT " + MAIL)).isEqualTo("{\"email\":\"nghia@example.vn\"}");
        assertThat(state().asked()).isEqualTo("nghia@example.vn");
        assertThat(state().confirmed()).isEmpty();
    }

    @Test
    void whatIsNoAddressIsSaidWithoutAsking() {
        model.want("nghia@");

        assertThat(state().title()).isEqualTo("Địa chỉ email chưa đúng");
        assertThat(bench.line.asked()).doesNotContain("PUT " + MAIL);
    }

    @Test
    void refusalIsSaidInTheWordsOfTheBackend() {
        bench.line.refuses("PUT " + MAIL, 429, "too-many-requests");
        model.want("nghia@example.vn");
        bench.finish();

        assertThat(state().title()).isEqualTo("Không được");
        assertThat(state().advice()).isEqualTo("Vì lý do ấy.");
        assertThat(state().busy()).isFalse();
    }

    @Test
    void addressIsForgotten() {
        bench.line.answers("GET " + MAIL, SampleChoices.CONFIRMED);
        model.ask();
        bench.finish();
        assertThat(state().confirmed()).isEqualTo("nghia@example.vn");
        bench.line.answers("GET " + MAIL, NONE);

        model.remove();
        bench.finish();

        assertThat(bench.line.asked()).contains("DELETE " + MAIL);
        assertThat(state().confirmed()).isEmpty();
    }

    @Test
    void withoutANetworkTheLastKnownIsShown() {
        bench.line.answers("GET " + MAIL, SampleChoices.CONFIRMED);
        model.ask();
        bench.finish();
        bench.line.dead(true);
        model = made();

        model.ask();
        bench.finish();

        assertThat(state().confirmed()).isEqualTo("nghia@example.vn");
    }
}
