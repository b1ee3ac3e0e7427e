package vn.hientruong.mobile.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.mobile.api.ObjectStore;
import vn.hientruong.mobile.api.ReportApi;
import vn.hientruong.mobile.mine.OneReportState.Fact;
import vn.hientruong.mobile.mine.OneReportState.Line;
import vn.hientruong.mobile.mine.OneReportState.Showing;
import vn.hientruong.mobile.testsupport.Bench;
import vn.hientruong.mobile.testsupport.SamplePhoto;
import vn.hientruong.mobile.testsupport.SampleReports;
import vn.hientruong.model.report.Score;

class OneReportViewModelTest {
    private static final String PATH = "/api/v1/reports/" + SampleReports.ID;

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();
    private Bench bench;
    private OneReportViewModel model;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        model = model();
        bench.line.answers("GET " + PATH + "/entries", SampleReports.ENTRIES);
    }

    private OneReportViewModel model() {
        return new OneReportViewModel(
                new MineApi(bench.backend, bench.copies, bench.clock),
                new PhotoSending(new ReportApi(bench.backend), new ObjectStore(bench.line)),
                SampleReports.ID,
                bench.tasks,
                bench.text,
                bench.clock);
    }

    private void show(String report) {
        bench.line.answers("GET " + PATH, report);
        model.shown();
        bench.finish();
    }

    private OneReportState state() {
        return model.state().get();
    }

    @Test
    void tellsEverythingThatBecameOfIt() {
        show(SampleReports.resolved());

        assertThat(state().status()).isEqualTo("Đã xử lý");
        assertThat(state().result()).isEqualTo("Đã vá ổ gà và sơn lại vạch kẻ đường.");
        assertThat(state().before()).hasSize(2);
        assertThat(state().after()).hasSize(1);
        assertThat(state().facts())
                .contains(
                        new Fact("Gửi lúc", "08:30, 19/11/2026"),
                        new Fact("Địa điểm", "Trước số 12 Trần Hưng Đạo, Phường Đồng Hới"),
                        new Fact("Cơ quan xử lý", "Phòng Kinh tế, Hạ tầng và Đô thị"));
        assertThat(state().timeline())
                .extracting(Line::what)
                .as("the newest line first")
                .startsWith("Đã xử lý")
                .endsWith("Đã gửi phản ánh");
    }

    @Test
    void onePressRates() {
        show(SampleReports.resolved());
        assertThat(state().may().rate()).isTrue();
        bench.line.answers("PUT " + PATH + "/rating", SampleReports.closed());

        model.rate(Score.SATISFIED, said::add);
        bench.finish();

        assertThat(bench.line.asked()).contains("PUT " + PATH + "/rating");
        assertThat(said).containsExactly("Cảm ơn bạn đã đánh giá");
    }

    @Test
    void ratingCarriesTheVersionThatWasSeen() {
        show(SampleReports.resolved());
        bench.line.refuses("PUT " + PATH + "/rating", 500, "internal-error");
        model.rate(Score.DISSATISFIED, said::add);
        bench.finish();

        assertThat(bench.line.last().headers()).containsEntry("If-Match", "\"7\"");
        assertThat(bench.line.lastBody()).contains("\"score\":\"DISSATISFIED\"");
        assertThat(state().notice()).isEqualTo("Không được");
    }

    @Test
    void whoeverWasSlowerSeesWhatIsNow() {
        show(SampleReports.resolved());
        bench.line.refuses("PUT " + PATH + "/rating", 409, "stale-version");
        bench.line.answers("GET " + PATH, SampleReports.closed());

        model.rate(Score.SATISFIED, said::add);
        bench.finish();

        assertThat(said).containsExactly("Phản ánh vừa có thay đổi. Hãy xem lại rồi làm tiếp.");
        assertThat(state().status()).isEqualTo("Hoàn thành");
        assertThat(state().may().rate()).isFalse();
    }

    @Test
    void questionOfTheOfficeIsShownAndAnswered() {
        bench.line.answers("GET " + PATH + "/entries", SampleReports.ASKED);
        show(SampleReports.needsInfo());
        assertThat(state().question()).isEqualTo("Ổ gà nằm ở chiều nào của đường?");
        bench.line.answers("PUT " + PATH + "/information", SampleReports.resolved());

        model.answer("  Chiều từ cầu Nhật Lệ đi vào  ", said::add);
        bench.finish();

        assertThat(said).containsExactly("Đã gửi câu trả lời");
        assertThat(bench.line.asked()).contains("PUT " + PATH + "/information");
    }

    @Test
    void reopeningCarriesItsPhotosAndLosesNoneWhenTheLineBreaks() throws IOException {
        show(SampleReports.resolved());
        model.attach(Path.of("src/test/java/vn/hientruong/mobile/MobileRulesTest.java"), said::add);
        bench.finish();
        assertThat(said).containsExactly("Không đọc được ảnh này. Hãy chọn ảnh khác.");
        model.attach(Files.write(folder.resolve("lai-lun.jpg"), SamplePhoto.jpeg(640, 480)), said::add);
        bench.finish();
        assertThat(model.attached()).hasSize(1);

        bench.line.dead(true);
        model.reopen("Lại lún", said::add);
        bench.finish();
        assertThat(state().notice()).isEqualTo("Không kết nối được");
        assertThat(model.attached()).as("kept for the next try").hasSize(1);

        bench.line.dead(false);
        bench.line.answers("POST /api/v1/uploads", """
                {"id":"0190a5c2-0000-7000-8000-0000000000f1","method":"PUT","url":"http://store.example/one",
                 "headers":{"Content-Type":"image/jpeg"},"parts":null,"expiresAt":"2026-11-22T10:00:00Z"}""");
        bench.line.answers("PUT /one", 200, "", Map.of(), "");
        bench.line.answers("PUT " + PATH + "/reopening", SampleReports.ofSomebodyElse());
        model.reopen("Lại lún", said::add);
        bench.finish();

        assertThat(said).last().isEqualTo("Đã yêu cầu xử lý lại");
        assertThat(bench.line.bodyOf("PUT " + PATH + "/reopening"))
                .isEqualTo("{\"reason\":\"Lại lún\",\"media\":[\"0190a5c2-0000-7000-8000-0000000000f1\"]}");
        assertThat(model.attached()).isEmpty();
    }

    @Test
    void readableWithoutANetworkOnceItWasRead() {
        show(SampleReports.resolved());
        bench.line.dead(true);
        bench.clock.pass(Duration.ofDays(2));
        model = model();
        model.shown();
        bench.finish();

        assertThat(state().showing()).isEqualTo(Showing.REPORT);
        assertThat(state().timeline()).isNotEmpty();
        assertThat(state().notice()).isEqualTo("Không kết nối được");
        assertThat(state().advice()).isEqualTo("Đang xem bản lưu 2 ngày trước.");
    }

    @Test
    void wordsOfALaterBackendAreLeftOutNotStumbledOver() {
        bench.line.answers(
                "GET " + PATH + "/entries",
                SampleReports.ENTRIES
                        .replace("\"acceptance\"", "\"teleportation\"")
                        .replace("IN_PROGRESS", "BEAMING"));
        show(SampleReports.resolved().replace("\"RESOLVED\"", "\"BEAMED\""));

        assertThat(state().status()).isEqualTo("Trạng thái mới, hãy cập nhật ứng dụng");
        assertThat(state().timeline()).hasSize(4);
    }

    @Test
    void somebodyElsesReportIsFollowed() {
        show(SampleReports.ofSomebodyElse());
        assertThat(state().may().follow()).isTrue();
        bench.line.answers("PUT " + PATH + "/followers/me", 204, "", Map.of(), "");

        model.follow(true, said::add);
        bench.finish();

        assertThat(said).containsExactly("Bạn sẽ nhận tin về phản ánh này");
    }

    @Test
    void guestReadsWhatIsPublicAndIsToldToSignInToFollowIt() {
        bench.resident.is("");
        show(SampleReports.ofSomebodyElse());
        int asked = bench.line.asked().size();

        model.follow(true, said::add);
        bench.finish();

        assertThat(said).containsExactly("Hãy đăng nhập để theo dõi việc này.");
        assertThat(bench.line.asked()).hasSize(asked);
    }

    @Test
    void reportThatIsGoneIsSaidInTheBackendsWords() {
        bench.line.refuses("GET " + PATH, 404, "not-found");
        model.shown();
        bench.finish();

        assertThat(state().showing()).isEqualTo(Showing.FAILURE);
        assertThat(state().advice()).isEqualTo("Vì lý do ấy.");
    }
}
