package vn.hientruong.mobile.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientruong.mobile.account.SignInState.Step;
import vn.hientruong.mobile.testsupport.Bench;

class SignInViewModelTest {
    private static final String CODES = "POST /api/v1/sign-in/codes";
    private static final String TOKENS = "POST /api/v1/sign-in/tokens";
    private static final String JWT = "h."
            + Base64.getUrlEncoder().withoutPadding().encodeToString("{\"sub\":\"somebody\",\"exp\":1}".getBytes(UTF_8))
            + ".s";

    @TempDir
    private Path folder;

    private Bench bench;
    private SignedIn session;
    private SignInViewModel model;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        AccountApi api = new AccountApi(bench.backend);
        session = new SignedIn(folder, URI.create("https://phananh.example.vn"), bench.backend.jsonb(), api::renew);
        model = model(api);
        bench.line.answers(CODES, 202, "", Map.of(), "");
        bench.line.answers(
                TOKENS, "{\"accessToken\":\"" + JWT + "\",\"refreshToken\":\"r1\",\"expiresInSeconds\":900}");
    }

    private SignInViewModel model(AccountApi api) {
        Hotline hotline = new Hotline(bench.backend, bench.copies, bench.clock);
        return new SignInViewModel(api, session, hotline, bench.tasks, bench.text, bench.clock);
    }

    private SignInState state() {
        return model.state().get();
    }

    private void sendCode() {
        model.sendCode("0912 345.678", true);
        bench.finish();
    }

    private void signIn(String code) {
        model.signIn(code);
        bench.finish();
    }

    @ParameterizedTest
    @CsvSource({"0912 345 678, 0912345678", "+84 912-345-678, +84912345678", "(0232) 382.1234, 02323821234"})
    void numberIsTakenTheWayPeopleWriteIt(String typed, String sent) {
        model.sendCode(typed, true);
        bench.finish();

        assertThat(bench.line.lastBody()).isEqualTo("{\"phone\":\"" + sent + "\"}");
        assertThat(state().step()).isEqualTo(Step.CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "912345678", "0912 345", "09123456789012", "không số", "+1 202 555 0101"})
    void whatIsNoNumberIsSaidBeforeAnythingIsSent(String typed) {
        model.sendCode(typed, true);

        assertThat(state().fault()).isEqualTo("Số điện thoại chưa đúng");
        assertThat(bench.line.asked()).isEmpty();
    }

    @Test
    void nothingIsSentWithoutConsent() {
        model.sendCode("0912345678", false);

        assertThat(state().fault()).isEqualTo("Cần sự đồng ý của bạn");
        assertThat(bench.line.asked()).isEmpty();
    }

    @Test
    void rightCodeSignsInAndIsThereTheNextTime() {
        sendCode();
        signIn("12 34 56");

        assertThat(bench.line.lastBody())
                .isEqualTo(
                        "{\"phone\":\"0912345678\",\"code\":\"123456\",\"consent\":\"" + ConsentText.VERSION + "\"}");
        assertThat(state().step()).isEqualTo(Step.DONE);
        assertThat(session.presence()).isEqualTo(new Presence(Presence.Kind.SIGNED_IN, "0912345678"));
        assertThat(session.account()).contains("somebody");
        SignedIn later = new SignedIn(folder, URI.create("https://phananh.example.vn"), bench.backend.jsonb(), old -> {
            throw new AssertionError("nothing to renew");
        });
        assertThat(later.token()).contains(JWT);
    }

    @Test
    void shortCodeIsSaidBeforeAnythingIsSent() {
        sendCode();
        int before = bench.line.asked().size();
        signIn("12345");

        assertThat(state().fault()).isEqualTo("Mã có đúng 6 chữ số");
        assertThat(bench.line.asked()).hasSize(before);
    }

    @Test
    void afterThreeWrongCodesTheWayWithoutAMessageIsOffered() {
        sendCode();
        bench.line.refuses(TOKENS, 401, "wrong-code");
        signIn("111111");
        assertThat(state().fault()).isEqualTo("Mã không đúng hoặc đã hết hạn");
        assertThat(state().stuck()).isFalse();
        signIn("222222");
        signIn("333333");

        assertThat(state().stuck()).isTrue();
        assertThat(session.presence().signedIn()).isFalse();
    }

    @Test
    void usedUpCodeLeadsToANewOneAtOnce() {
        sendCode();
        bench.line.refuses(TOKENS, 401, "code-used-up");
        signIn("111111");

        assertThat(state().fault()).isEqualTo("Mã này đã nhập sai quá nhiều lần");
        assertThat(state().resendIn()).isZero();
    }

    @Test
    void anotherCodeCanBeAskedForAfterAMinute() {
        sendCode();
        assertThat(state().resendIn()).isEqualTo(60);
        model.sendAgain();
        bench.finish();
        assertThat(bench.line.asked()).hasSize(1);

        bench.clock.pass(Duration.ofSeconds(45));
        model.tick();
        assertThat(state().resendIn()).isEqualTo(15);
        bench.clock.pass(Duration.ofSeconds(15));
        model.tick();
        model.sendAgain();
        bench.finish();

        assertThat(bench.line.asked()).hasSize(2);
        assertThat(state().stuck()).as("help is offered with the second code").isTrue();
    }

    @Test
    void clockSetBackDoesNotLockAnybodyOut() {
        sendCode();
        bench.clock.pass(Duration.ofDays(-3));
        model.tick();

        assertThat(state().resendIn()).isLessThanOrEqualTo(60);
    }

    @Test
    void backendThatWantsPeaceIsLeftInPeaceAndHelpIsOffered() {
        bench.line.answers(
                CODES,
                429,
                "application/problem+json",
                Map.of("retry-after", "300"),
                "{\"type\":\"/problems/too-many-requests\",\"title\":\"Quá nhiều yêu cầu\",\"status\":429}");
        sendCode();

        assertThat(state().fault()).isEqualTo("Quá nhiều yêu cầu");
        assertThat(state().resendIn()).isEqualTo(300);
        assertThat(state().stuck()).isTrue();
    }

    @Test
    void silenceAndCaptivePortalsAreToldApart() {
        bench.line.dead(true);
        sendCode();
        assertThat(state().fault()).isEqualTo("Không kết nối được");
        bench.line.dead(false);
        bench.line.answers(CODES, 200, "text/html", Map.of(), "<html>Wi-Fi</html>");
        sendCode();

        assertThat(state().fault()).isEqualTo("Chưa tới được máy chủ Hiện Trường");
        assertThat(state().step()).isEqualTo(Step.PHONE);
    }

    @Test
    void tokenThatSaysNotWhoseItIsSignsNobodyIn() {
        sendCode();
        bench.line.answers(TOKENS, "{\"accessToken\":\"opaque\",\"refreshToken\":\"r\",\"expiresInSeconds\":1}");
        signIn("123456");

        assertThat(session.presence()).isEqualTo(Presence.GUEST);
        assertThat(state().fault()).isNotEmpty();
    }

    @Test
    void hotlineIsTheBackendsAndIsKeptForWhenThereIsNoNetwork() {
        assertThat(model.staffHelp()).startsWith("Hãy tới bộ phận một cửa");
        bench.line.answers("GET /api/v1/sign-in/help", "{\"hotline\":\"0232 3822 022\"}");
        model.shown();
        bench.finish();
        assertThat(model.staffHelp()).startsWith("Gọi tổng đài 0232 3822 022 hoặc tới bộ phận một cửa");

        bench.line.dead(true);
        model = model(new AccountApi(bench.backend));
        model.shown();
        bench.finish();
        assertThat(model.staffHelp()).startsWith("Gọi tổng đài 0232 3822 022");

        bench.line.dead(false);
        bench.line.answers("GET /api/v1/sign-in/help", "{\"hotline\":null}");
        model.shown();
        bench.finish();
        assertThat(model.staffHelp()).startsWith("Hãy tới bộ phận một cửa");
    }
}
