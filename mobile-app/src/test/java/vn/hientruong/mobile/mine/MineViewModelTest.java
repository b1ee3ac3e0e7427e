package vn.hientruong.mobile.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.mobile.mine.MineState.Showing;
import vn.hientruong.mobile.report.OutgoingRow;
import vn.hientruong.mobile.testsupport.Bench;

class MineViewModelTest {
    private static final String OWN = "GET /api/v1/reports?mine=true&limit=50";

    @TempDir
    private Path folder;

    private final ReadOnlyObjectWrapper<List<OutgoingRow>> outgoing = new ReadOnlyObjectWrapper<>(List.of());
    private Bench bench;
    private MineViewModel model;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        model = model();
    }

    private MineViewModel model() {
        return new MineViewModel(
                new MineApi(bench.backend, bench.copies, bench.clock), outgoing, bench.tasks, bench.text, bench.clock);
    }

    /** Number 0 is the newest; one is filed every hour. */
    private static String row(int number, String status) {
        return """
                {"id":"%s","code":"QB-%05d","status":"%s","category":{"code":"o-ga","name":"Ổ gà"},
                 "description":"Ổ gà số %d","lat":17.46,"lon":106.62,"area":null,"agency":null,"assignee":null,
                 "filedAt":"%s","dueAt":"2026-11-25T10:00:00Z","overdue":false,"urgent":false,"version":1}""".formatted(new UUID(7, number), number, status, number, Bench.NOW.minus(Duration.ofHours(number)));
    }

    private static String page(int from, int to, String next) {
        return IntStream.range(from, to)
                .mapToObj(number -> row(number, "IN_PROGRESS"))
                .collect(Collectors.joining(",", "{\"items\":[", "],\"next\":" + next + "}"));
    }

    private void show() {
        model.shown();
        bench.finish();
    }

    private List<ReportRow> reports() {
        return model.rows().stream()
                .filter(ReportRow.class::isInstance)
                .map(ReportRow.class::cast)
                .toList();
    }

    private static OutgoingRow onTheWay(String key, String words, boolean editable) {
        return new OutgoingRow(key, "Rác trước chợ", words, editable ? "ask" : "busy", editable);
    }

    private MineState state() {
        return model.state().get();
    }

    @Test
    void fiveThousandReportsAreAskedForAPageAtATime() {
        bench.line.answers(OWN, page(0, 50, "\"c50\""));
        IntStream.range(1, 100)
                .forEach(n -> bench.line.answers(
                        OWN + "&after=c" + n * 50,
                        page(n * 50, n * 50 + 50, n == 99 ? "null" : "\"c" + (n * 50 + 50) + "\"")));

        show();
        assertThat(model.rows()).hasSize(50);
        assertThat(bench.line.asked()).hasSize(1);

        while (state().more()) {
            model.nearEnd();
            model.nearEnd();
            bench.finish();
        }
        assertThat(reports()).hasSize(5000).extracting(ReportRow::code).doesNotHaveDuplicates();
        assertThat(bench.line.asked()).hasSize(100);
    }

    @Test
    void rowSaysWhatMatters() {
        bench.line.answers(OWN, page(0, 1, "null"));
        show();

        assertThat(model.rows())
                .containsExactly(new ReportRow(
                        new UUID(7, 0).toString(),
                        "QB-00000",
                        "Ổ gà",
                        "Ổ gà số 0",
                        "Đang xử lý",
                        "busy",
                        "22/11/2026",
                        "Còn 3 ngày",
                        false));
        assertThat(model.rows().get(0).spoken()).isEqualTo("Ổ gà. Đang xử lý. Ổ gà số 0. 22/11/2026. Còn 3 ngày");
    }

    @Test
    void statusOfALaterBackendIsShownAsWords() {
        bench.line.answers(OWN, "{\"items\":[" + row(0, "TELEPORTED") + "],\"next\":null,\"mood\":\"new field\"}");
        show();

        assertThat(reports()).extracting(ReportRow::status).containsExactly("Trạng thái mới, hãy cập nhật ứng dụng");
    }

    @Test
    void whatWasReadOnlineIsThereWithoutANetworkWithItsAge() {
        bench.line.answers(OWN, page(0, 3, "null"));
        show();
        bench.line.dead(true);
        bench.clock.pass(Duration.ofHours(5));
        model = model();
        show();

        assertThat(model.rows()).hasSize(3);
        assertThat(state().title()).isEqualTo("Không kết nối được");
        assertThat(state().advice()).isEqualTo("Đang xem danh sách lưu 5 giờ trước.");
    }

    @Test
    void newReportComesFirstAndWhatWasScrolledStays() {
        bench.line.answers(OWN, page(1, 51, "\"c51\""));
        bench.line.answers(OWN + "&after=c51", page(51, 60, "null"));
        show();
        model.nearEnd();
        bench.finish();
        assertThat(model.rows()).hasSize(59);

        bench.line.answers(OWN, page(0, 50, "\"c50\""));
        show();

        assertThat(reports()).hasSize(60).extracting(ReportRow::code).startsWith("QB-00000", "QB-00001");
    }

    @Test
    void guestsAreInvitedAndNobodySeesTheReportsOfTheOneBefore() {
        bench.line.answers(OWN, page(0, 3, "null"));
        show();
        bench.resident.is("");
        model.forget();
        show();

        assertThat(state().showing()).isEqualTo(Showing.GUEST);
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void guestsWhoAskAgainAreInvitedAgain() {
        bench.resident.is("");
        show();
        model.ask();
        bench.finish();

        assertThat(state().showing()).isEqualTo(Showing.GUEST);
    }

    @Test
    void nothingYetAndNoAnswerAreToldApart() {
        bench.line.dead(true);
        show();
        assertThat(state().showing()).isEqualTo(Showing.FAILURE);
        bench.line.dead(false);
        bench.line.answers(OWN, "{\"items\":[],\"next\":null}");
        model.ask();
        bench.finish();

        assertThat(state().showing()).isEqualTo(Showing.EMPTY);
    }

    @Test
    void incompleteAnswersAreNoAnswers() {
        for (String odd : List.of("{}", "{\"items\":[{\"id\":null}],\"next\":null}", "[]", "null")) {
            bench.line.answers(OWN, odd);
            show();
            assertThat(state().showing()).as(odd).isEqualTo(Showing.FAILURE);
        }
    }

    @Test
    void olderOnesThatDoNotComeLeaveTheList() {
        bench.line.answers(OWN, page(0, 50, "\"c50\""));
        show();
        bench.line.dead(true);
        model.nearEnd();
        bench.finish();

        assertThat(model.rows()).hasSize(50);
        assertThat(state().advice()).isEqualTo("Chưa tải được các phản ánh cũ hơn.");
        assertThat(state().more()).isTrue();
    }

    @Test
    void whatIsStillOnThePhoneComesFirstAndIsNoReportOfTheBackend() {
        bench.line.answers(OWN, page(0, 3, "null"));
        show();
        outgoing.set(
                List.of(onTheWay("a", "cần bạn sửa: Hãy viết rõ hơn.", true), onTheWay("b", "đang gửi 10 %", false)));
        outgoing.set(
                List.of(onTheWay("a", "cần bạn sửa: Hãy viết rõ hơn.", true), onTheWay("b", "đang gửi 60 %", false)));

        assertThat(model.rows()).hasSize(5);
        assertThat(model.rows().get(0).spoken()).isEqualTo("Rác trước chợ. cần bạn sửa: Hãy viết rõ hơn.");
        assertThat(model.rows().get(1).spoken()).isEqualTo("Rác trước chợ. đang gửi 60 %");
        assertThat(reports()).extracting(ReportRow::code).containsExactly("QB-00000", "QB-00001", "QB-00002");
    }

    @Test
    void onceItHasGoneItIsAskedForAmongTheOwn() {
        bench.line.answers(OWN, page(1, 3, "null"));
        outgoing.set(List.of(onTheWay("b", "đang gửi 60 %", false)));
        show();
        bench.line.answers(OWN, page(0, 3, "null"));
        outgoing.set(List.of());
        bench.finish();

        assertThat(model.rows()).hasSize(3);
        assertThat(reports()).extracting(ReportRow::code).startsWith("QB-00000");
    }

    @Test
    void withoutASignInOrANetworkItIsThereToo() {
        outgoing.set(List.of(onTheWay("a", "chờ mạng", false)));
        bench.line.dead(true);
        show();
        assertThat(model.rows()).hasSize(1);
        bench.resident.is("");
        model.forget();
        show();

        assertThat(state().showing()).isEqualTo(Showing.GUEST);
        assertThat(model.rows()).hasSize(1);
    }
}
