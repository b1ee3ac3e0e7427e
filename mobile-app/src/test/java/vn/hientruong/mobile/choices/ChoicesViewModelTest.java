package vn.hientruong.mobile.choices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.mobile.choices.ChoicesState.Box;
import vn.hientruong.mobile.choices.Hearing.Way;
import vn.hientruong.mobile.testsupport.Bench;
import vn.hientruong.mobile.testsupport.SampleChoices;

class ChoicesViewModelTest {
    private static final String CHOICES = "/api/v1/me/notification-choices";

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Bench bench;

    @SuppressWarnings("NullAway.Init") // set before each test
    private ChoicesViewModel model;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        bench.line.answers("GET " + CHOICES, SampleChoices.USUAL);
        bench.line.answers("PUT " + CHOICES, 204, "", Map.of(), "");
        bench.line.answers("GET /api/v1/me/mail", SampleChoices.ASKED);
        model = made();
    }

    private ChoicesViewModel made() {
        return new ChoicesViewModel(
                new ChoicesApi(bench.backend, bench.copies, bench.clock), bench.tasks, bench.text, bench.clock);
    }

    private void shown() {
        model.ask();
        bench.finish();
    }

    private ChoicesState state() {
        return model.state().get();
    }

    private Box box(Occasion occasion, Way way) {
        return state().rows().stream()
                .flatMap(row -> row.boxes().stream())
                .filter(box -> box.occasion() == occasion && box.way() == way)
                .findFirst()
                .orElseThrow();
    }

    private void tick(Occasion occasion, Way way, boolean on) {
        model.tick(box(occasion, way), on);
    }

    @Test
    void everyOccasionHasABoxForEachWayAndItsNameIsSpoken() {
        assertThat(state().showing()).isEqualTo(Showing.LOADING);
        shown();

        assertThat(state().showing()).isEqualTo(Showing.KNOWN);
        assertThat(state().rows())
                .hasSize(Occasion.values().length)
                .allSatisfy(row -> assertThat(row.boxes()).extracting(Box::name).containsExactly("Máy này", "SMS"));
        assertThat(box(Occasion.RESULT, Way.SMS).on()).isTrue();
        assertThat(box(Occasion.RESULT, Way.SMS).spoken()).isEqualTo("Có kết quả: SMS");
        assertThat(box(Occasion.PROGRESS, Way.SMS).on()).isFalse();
        assertThat(state().title()).isEmpty();
    }

    @Test
    void lettersAreOfferedToThoseWithAConfirmedAddress() {
        bench.line.answers("GET /api/v1/me/mail", SampleChoices.CONFIRMED);

        shown();

        assertThat(box(Occasion.RESULT, Way.MAIL).name()).isEqualTo("Email");
    }

    @Test
    void backendThatKnowsNoMailIsToldNone() {
        bench.line.answers("GET /api/v1/me/mail", SampleChoices.CONFIRMED);
        bench.line.answers("GET " + CHOICES, "{\"push\":[],\"sms\":[]}");
        shown();
        tick(Occasion.ALERT, Way.PUSH, true);
        bench.finish();

        assertThat(bench.line.bodyOf("PUT " + CHOICES)).isEqualTo("{\"push\":[\"ALERT\"],\"sms\":[]}");
    }

    @Test
    void tickCountsAtOnceAndTakesNothingAwayThatALaterBackendKnows() {
        shown();
        tick(Occasion.RECEIPT, Way.PUSH, false);
        assertThat(box(Occasion.RECEIPT, Way.PUSH).on()).isFalse();

        bench.finish();

        assertThat(bench.line.bodyOf("PUT " + CHOICES))
                .contains("\"LATER\"", "\"WORK\"", "\"QUESTION\"")
                .doesNotContain("RECEIPT");
        assertThat(state().title()).isEmpty();
    }

    @Test
    void manyTicksGoOneAfterTheOtherAndTheLastHolds() {
        shown();
        tick(Occasion.RECEIPT, Way.SMS, true);
        tick(Occasion.QUESTION, Way.SMS, true);
        tick(Occasion.RECEIPT, Way.SMS, false);
        bench.finish();

        List<String> puts =
                bench.line.asked().stream().filter(one -> one.startsWith("PUT")).toList();
        assertThat(puts).hasSize(2);
        assertThat(bench.line.bodyOf("PUT " + CHOICES)).contains("\"sms\":[\"QUESTION\",\"RESULT\"]");
    }

    @Test
    void withoutANetworkTheLastKnownIsShownAndSaidToBeSo() {
        shown();
        bench.line.dead(true);
        bench.clock.pass(Duration.ofHours(3));
        model = made();
        shown();

        assertThat(box(Occasion.RESULT, Way.SMS).on()).isTrue();
        assertThat(state().title()).isEqualTo("Không kết nối được");
        assertThat(state().advice()).isEqualTo("Đang xem lựa chọn lưu 3 giờ trước.");
        assertThat(state().again()).isTrue();
    }

    @Test
    void withoutANetworkAndWithoutACopyThereIsAWayToTryAgain() {
        bench.line.dead(true);
        shown();
        assertThat(state().showing()).isEqualTo(Showing.FAILURE);
        bench.line.dead(false);

        shown();

        assertThat(state().showing()).isEqualTo(Showing.KNOWN);
    }

    @Test
    void whatCouldNotBeSentStaysChosenSaysSoAndGoesAfterTheNextStart() {
        shown();
        bench.line.dead(true);
        tick(Occasion.PROGRESS, Way.SMS, true);
        bench.finish();
        assertThat(box(Occasion.PROGRESS, Way.SMS).on()).isTrue();
        assertThat(state().title()).isEqualTo("Lựa chọn của bạn chưa tới máy chủ");
        assertThat(state().advice()).contains("tự gửi khi có mạng");

        bench.line.dead(false);
        model = made();
        model.deliver();
        bench.finish();

        assertThat(bench.line.bodyOf("PUT " + CHOICES)).contains("\"sms\":[\"PROGRESS\",\"RESULT\"]");
        assertThat(box(Occasion.PROGRESS, Way.SMS).on()).isTrue();
        assertThat(state().title()).isEmpty();
    }

    @Test
    void nothingIsAskedInTheBackgroundWhenAllIsSent() {
        shown();
        int asked = bench.line.asked().size();

        model.deliver();
        bench.finish();

        assertThat(bench.line.asked()).hasSize(asked);
    }

    @Test
    void refusedChoiceIsKeptWithTheReasonAndAWayBack() {
        shown();
        bench.line.refuses("PUT " + CHOICES, 422, "invalid-request");
        tick(Occasion.PROGRESS, Way.SMS, true);
        bench.finish();
        assertThat(box(Occasion.PROGRESS, Way.SMS).on()).isTrue();
        assertThat(state().advice()).contains("Vì lý do ấy.");
        assertThat(state().undo()).isTrue();
        int asked = bench.line.asked().size();
        model.deliver();
        bench.finish();
        assertThat(bench.line.asked()).as("not asked in vain").hasSize(asked);

        model.undo();
        bench.finish();

        assertThat(box(Occasion.PROGRESS, Way.SMS).on()).isFalse();
        assertThat(state().title()).isEmpty();
    }

    @Test
    void answerThatComesAfterATickDoesNotTakeItBack() {
        shown();
        model.ask();
        tick(Occasion.PROGRESS, Way.SMS, true);
        bench.finish();

        assertThat(box(Occasion.PROGRESS, Way.SMS).on()).isTrue();
    }

    @Test
    void nobodySeesWhatSomebodyElseChose() {
        shown();
        bench.resident.is("0190a5c2-0000-7000-8000-000000000002");
        model.forget();
        bench.line.dead(true);

        shown();

        assertThat(state().rows()).isEmpty();
        assertThat(state().showing()).isEqualTo(Showing.FAILURE);
    }

    @Test
    void guestsAreAskedNothing() {
        bench.resident.is("");

        shown();
        model.deliver();
        bench.finish();

        assertThat(bench.line.asked()).isEmpty();
    }
}
