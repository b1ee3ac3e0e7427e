package vn.hientruong.mobile.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hientruong.mobile.device.Camera;
import vn.hientruong.mobile.outbox.Courier.Delivering;
import vn.hientruong.mobile.outbox.Parcel.Stage;
import vn.hientruong.mobile.report.ReportState.NearbyRow;
import vn.hientruong.mobile.report.ReportState.Step;
import vn.hientruong.mobile.report.ReportState.TileRow;
import vn.hientruong.mobile.testsupport.Bench;
import vn.hientruong.mobile.testsupport.Waiting;

/** A report from the first photo to the outbox. */
class ReportViewModelTest extends ReportAtHand {
    private static final String NEARBY = """
            [{"id":"0190a5c2-0000-7000-8000-0000000000aa","code":"HT7","status":"DISPATCHED",
              "category":{"code":"o-ga","name":"Ổ gà"},"description":"Ổ gà đầu cầu","lat":17.4,"lon":106.6,
              "distanceMetres":12.4,"followers":3,"filedAt":"2026-11-20T02:00:00Z","score":0.9}]""";
    private static final String FOLLOW = "PUT /api/v1/reports/0190a5c2-0000-7000-8000-0000000000aa/followers/me";

    @Test
    void photoCategoryAndSendAreEnough() throws IOException {
        position.is(17.4689, 106.6223, 8, Duration.ZERO);
        take();
        choose("o-ga");
        assertThat(state().place().name()).isEqualTo("Phường Đồng Hới");
        send();

        assertThat(state().step()).isEqualTo(Step.DONE);
        assertThat(sent).isEqualTo(1);
        assertThat(only().stage()).isEqualTo(Stage.QUEUED);
        assertThat(only().photos()).hasSize(1);
        assertThat(only().draft()).satisfies(draft -> {
            assertThat(draft.category()).isEqualTo("o-ga");
            assertThat(draft.text())
                    .as("who says nothing means what the category says")
                    .isEqualTo("Ổ gà");
            assertThat(draft.takenAt()).isEqualTo(Bench.NOW);
            assertThat(Objects.requireNonNull(draft.spot()).accuracyMetres()).isEqualTo(8);
        });
    }

    @Test
    void whatIsMissingIsSaidOneAfterTheOtherAndNothingLeaves() throws IOException {
        List<String> said = new ArrayList<>();
        send();
        said.add(state().problem());
        choose("o-ga");
        send();
        said.add(state().problem());
        choose("den");
        send();
        said.add(state().problem());
        position.is(17.4689, 106.6223, 8, Duration.ZERO);
        send();
        said.add(state().problem());

        assertThat(said)
                .containsExactly(
                        "Hãy chọn loại sự việc.",
                        "Loại sự việc này cần ít nhất một ảnh.",
                        "Hãy chọn vị trí.",
                        "Hãy trả lời: Hỏng thế nào?");
        assertThat(sent).isZero();
        assertThat(only().stage()).isEqualTo(Stage.DRAFT);
        model.answer("hong", List.of("tat"));
        send();
        assertThat(only().stage()).isEqualTo(Stage.QUEUED);
        assertThat(only().draft().answers()).containsExactly(Map.entry("hong", List.of("tat")));
    }

    @Test
    void refusedOrMissingCameraIsSaidAndAPhotoThatIsNoneToo() throws IOException {
        List<String> said = new ArrayList<>();
        camera.gives(new Camera.Shot.NotAllowed());
        take();
        said.add(state().problem());
        camera.gives(new Camera.Shot.Missing());
        take();
        said.add(state().problem());
        camera.gives(new Camera.Shot.Photo(Files.writeString(folder.resolve("odd.jpg"), "no photo"), true));
        take();
        said.add(state().problem());

        assertThat(said.get(0)).startsWith("Ứng dụng chưa được phép dùng máy ảnh.");
        assertThat(said.get(1)).startsWith("Không tìm thấy máy ảnh");
        assertThat(said.get(2)).isEqualTo("Không đọc được ảnh này. Hãy chụp hoặc chọn ảnh khác.");
        assertThat(state().photos()).isEmpty();
    }

    @Test
    void fullDiskIsSaidBeforeThePhotoIsTakenAndWhatWasSaidStays() {
        take();
        choose("o-ga");
        model.say("Hố sâu");
        bench.finish();
        disk.leave(1000);
        take();

        assertThat(camera.taken).as("nobody is sent to the camera in vain").isEqualTo(1);
        assertThat(state().problem()).startsWith("Điện thoại đã đầy bộ nhớ");
        assertThat(state().photos()).hasSize(1);
        assertThat(state().text()).isEqualTo("Hố sâu");
    }

    @Test
    void everyWordIsThereAfterAKill() {
        take();
        choose("o-ga");
        model.say("Hố sâu giữa đường");
        bench.finish();

        start();

        assertThat(state().notice()).isEqualTo("Đây là phản ánh bạn đang viết dở.");
        assertThat(state().text()).isEqualTo("Hố sâu giữa đường");
        assertThat(state().photos()).hasSize(1);
        assertThat(state().category()).isEqualTo("Ổ gà");
    }

    @Test
    void reportThatCameBackIsOpenedWithTheReasonAndSentAgainUnderItsKey() throws IOException {
        UUID key = Waiting.refused(outbox);

        model.open(key.toString());
        bench.finish();
        assertThat(state().step()).isEqualTo(Step.REVIEW);
        assertThat(state().notice()).isEqualTo("Phản ánh này chưa được nhận: Hãy viết rõ hơn. Hãy sửa rồi gửi lại.");
        model.say("Rác từ tuần trước");
        send();

        assertThat(only().key()).isEqualTo(key);
        assertThat(only().stage()).isEqualTo(Stage.QUEUED);
        assertThat(only().draft().text()).isEqualTo("Rác từ tuần trước");
    }

    @Test
    void followingAnotherReportLeavesNoDraft() throws IOException {
        bench.line.answers("GET /api/v1/reports/nearby", NEARBY);
        position.is(17.4689, 106.6223, 8, Duration.ZERO);
        take();
        choose("o-ga");
        assertThat(state().nearby()).extracting(NearbyRow::details).containsExactly("Cách 12 m, 3 người theo dõi");
        bench.line.refuses(FOLLOW, 401, "sign-in-required");
        follow();
        assertThat(state().problem()).isEqualTo("Hãy đăng nhập để theo dõi việc này.");

        bench.line.answers(FOLLOW, 204, "", Map.of(), "");
        follow();

        assertThat(state().step()).isEqualTo(Step.DONE);
        assertThat(state().done()).isEqualTo("Bạn sẽ nhận tin về từng bước xử lý việc này.");
        assertThat(outbox.list()).isEmpty();
    }

    private void follow() {
        model.follow(state().nearby().get(0).id());
        bench.finish();
    }

    @Test
    void howFarItHasComeIsSaidWhileItIsInFront() throws IOException {
        position.is(17.4689, 106.6223, 8, Duration.ZERO);
        take();
        choose("o-ga");
        send();
        model.tell(new Delivering(only().key(), 60, Map.of()));
        bench.finish();

        assertThat(state().done()).isEqualTo("đang gửi 60 %");
    }

    @Test
    void lastUsedCategoryComesFirstAndAQuestionOfALaterBackendIsAskedAsALine() {
        position.is(17.4689, 106.6223, 8, Duration.ZERO);
        choose("den");
        assertThat(state().questions())
                .extracting(ReportState.QuestionRow::kind)
                .containsExactly(ReportState.QuestionRow.Kind.ONE, ReportState.QuestionRow.Kind.LINE);
        model.answer("hong", List.of("tat"));
        send();
        model.another();

        assertThat(state().tiles()).extracting(TileRow::code).containsExactly("den", "o-ga", "chay-no");
    }

    @Test
    void withoutANetworkWhatIsKeptIsEnough() throws IOException {
        bench.line.dead(true);
        start();
        position.is(17.4689, 106.6223, 8, Duration.ZERO);
        take();
        choose("o-ga");
        send();

        assertThat(only().stage()).isEqualTo(Stage.QUEUED);
        assertThat(Objects.requireNonNull(only().draft().spot()).commune()).isEqualTo("Phường Đồng Hới");
    }
}
