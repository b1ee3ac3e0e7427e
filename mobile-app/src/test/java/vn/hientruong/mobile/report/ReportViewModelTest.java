package vn.hientruong.mobile.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.mobile.api.ReportApi;
import vn.hientruong.mobile.categories.KeptCategories;
import vn.hientruong.mobile.device.Camera;
import vn.hientruong.mobile.device.Positions;
import vn.hientruong.mobile.outbox.Courier.Delivering;
import vn.hientruong.mobile.outbox.Outbox;
import vn.hientruong.mobile.outbox.Parcel;
import vn.hientruong.mobile.outbox.Parcel.Stage;
import vn.hientruong.mobile.places.KeptOutlines;
import vn.hientruong.mobile.report.ReportState.ChoiceRow;
import vn.hientruong.mobile.report.ReportState.NearbyRow;
import vn.hientruong.mobile.report.ReportState.Step;
import vn.hientruong.mobile.report.ReportState.TileRow;
import vn.hientruong.mobile.testsupport.Bench;
import vn.hientruong.mobile.testsupport.SampleOutlines;
import vn.hientruong.mobile.testsupport.SamplePhoto;
import vn.hientruong.mobile.testsupport.SmallDisk;
import vn.hientruong.mobile.testsupport.Waiting;

/** A report from the first photo to the outbox, on a real disk and without a screen. */
class ReportViewModelTest {
    private static final String CATEGORIES = """
            [{"code":"o-ga","name":"Ổ gà","photoRequired":true,"workingDays":5},
             {"code":"chay-no","name":"Cháy nổ","photoRequired":false,"workingDays":1},
             {"code":"den","name":"Đèn đường","photoRequired":false,"workingDays":3,"questionsVersion":2,"questions":[
               {"code":"hong","type":"SINGLEVALUELIST","order":1,"text":"Hỏng thế nào?","required":true,"asked":true,
                "internal":false,"choices":[{"key":"tat","name":"Không sáng"}]},
               {"code":"moi","type":"HOLOGRAM","order":2,"text":"Câu hỏi kiểu mới","required":false,"asked":true,
                "internal":false}]}]""";
    private static final String NEARBY = """
            [{"id":"0190a5c2-0000-7000-8000-0000000000aa","code":"HT7","status":"DISPATCHED",
              "category":{"code":"o-ga","name":"Ổ gà"},"description":"Ổ gà đầu cầu","lat":17.4,"lon":106.6,
              "distanceMetres":12.4,"followers":3,"filedAt":"2026-11-20T02:00:00Z","score":0.9}]""";
    private static final String FOLLOW = "PUT /api/v1/reports/0190a5c2-0000-7000-8000-0000000000aa/followers/me";

    @TempDir
    private Path folder;

    private final SmallDisk disk = new SmallDisk();
    private final HandCamera camera = new HandCamera();
    private final HandPosition position = new HandPosition();
    private int sent;
    private Bench bench;
    private Outbox outbox;
    private ReportViewModel model;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench(folder);
        bench.line.answers("GET /api/v1/categories", CATEGORIES);
        bench.line.answers("GET /api/v1/areas/outlines", 200, "application/geo+json", Map.of(), SampleOutlines.TWO);
        bench.line.answers("GET /api/v1/reports/nearby", "[]");
        bench.line.answers("GET /api/v1/addresses", "[]");
        outbox = new Outbox(folder, disk, bench.backend.jsonb(), bench.clock);
        camera.gives(
                new Camera.Shot.Photo(Files.write(folder.resolve("camera.jpg"), SamplePhoto.jpeg(320, 240)), true));
        start();
    }

    private void start() {
        Locale language = new Locale("vi");
        ReportApi api = new ReportApi(bench.backend);
        KeptCategories kept =
                new KeptCategories(folder, URI.create("https://phananh.example.vn"), language, bench.backend.jsonb());
        model = new ReportViewModel(
                new ReportParts(
                        outbox,
                        new Catalogue(api::categories, kept, new RecentCategories(folder, disk), bench.clock),
                        new KeptOutlines(folder, api, disk, language, bench.backend.jsonb()),
                        api,
                        camera,
                        position,
                        bench.tasks,
                        bench.tasks,
                        bench.clock,
                        () -> sent++,
                        outlines -> {}),
                bench.text);
        model.start();
        model.shown();
        bench.finish();
    }

    private ReportState state() {
        return model.state().get();
    }

    private void take() {
        model.photos().takePhoto();
        bench.finish();
    }

    private void choose(String category) {
        model.next();
        model.category(category);
        bench.finish();
    }

    private void send() {
        model.send();
        bench.finish();
    }

    private Parcel only() throws IOException {
        List<Parcel> all = outbox.list();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

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
    void positionOfLastWeekIsNoPlaceButOneOfNowIs() {
        position.is(16.0, 108.0, 8, Duration.ofDays(7));

        assertThat(state().place().known()).isFalse();
        assertThat(state().place().name()).isEqualTo("Vị trí đã cũ, hãy chọn lại");
        model.placing().whereIStand();
        assertThat(state().problem()).startsWith("Chưa biết bạn đang ở đâu.");

        position.is(17.4689, 106.6223, 8, Duration.ofSeconds(5));
        assertThat(state().place().known()).isTrue();
        assertThat(state().place().accuracy()).isEqualTo("Sai số khoảng 8 m");
    }

    @Test
    void placeSomebodyChoseIsMovedByNoPosition() {
        model.placing().commune("18865");
        model.placing().address("Cạnh chợ");
        position.is(17.4689, 106.6223, 8, Duration.ZERO);

        assertThat(state().place().name()).isEqualTo("Phường Đồng Thuận");
        assertThat(state().place().address()).isEqualTo("Cạnh chợ");
        model.placing().whereIStand();
        assertThat(state().place().name()).isEqualTo("Phường Đồng Hới");
        assertThat(state().place().address()).isEqualTo("Cạnh chợ");
    }

    @Test
    void worsePositionReplacesNoBetterOne() {
        position.is(17.4689, 106.6223, 8, Duration.ZERO);
        position.is(17.55, 106.62, 900, Duration.ZERO);

        assertThat(state().place().lat()).isEqualTo(17.4689);
    }

    @Test
    void withoutPermissionForThePositionCommunesAndWordsAreTheWay() {
        position.allow(false);
        model.placing().toPlace();
        assertThat(state().place().name()).isEqualTo("Ứng dụng chưa được phép biết vị trí");
        model.placing().whereIStand();
        assertThat(state().problem()).isEqualTo("Ứng dụng chưa được phép biết vị trí");

        model.placing().search("dong thuan");
        bench.finish();
        assertThat(state().communes()).extracting(ChoiceRow::code).containsExactly("18865");
    }

    @Test
    void streetIsFoundByItsNameAndTheNewestWishCounts() {
        bench.line.answers(
                "GET /api/v1/addresses?words=L%C3%BD+Th%C6%B0%E1%BB%9Dng",
                "[{\"address\":\"12 Lý Thường Kiệt\",\"lat\":17.55,\"lon\":106.63}]");
        model.placing().toPlace();
        List.of("L", "Lý", "Lý T", "Lý Th", "Lý Thường").forEach(model.placing()::search);
        bench.finish();

        assertThat(bench.line.asked())
                .filteredOn(line -> line.contains("/addresses"))
                .hasSize(2);
        assertThat(state().addresses())
                .extracting(ReportState.AddressRow::address)
                .containsExactly("12 Lý Thường Kiệt");
        model.placing().street(state().addresses().get(0));
        assertThat(state().place()).satisfies(place -> {
            assertThat(place.address()).isEqualTo("12 Lý Thường Kiệt");
            assertThat(place.name()).isEqualTo("Phường Đồng Thuận");
            assertThat(place.accuracy()).isEqualTo("Bạn đã chọn");
        });
        bench.line.dead(true);
        model.placing().search("Lý Thường K");
        bench.finish();
        assertThat(state().addresses())
                .as("without a network the communes are left")
                .isEmpty();
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

    /** Gives what it was told to. */
    private static final class HandCamera implements Camera {
        private Shot next = new Shot.Missing();
        private int taken;

        void gives(Shot shot) {
            next = shot;
        }

        @Override
        public boolean present() {
            return true;
        }

        @Override
        public void take(Consumer<Shot> then) {
            taken++;
            then.accept(next);
        }

        @Override
        public void choose(Consumer<Shot> then) {
            then.accept(next);
        }
    }

    /** Is where it was told to be. */
    private static final class HandPosition implements Positions {
        private Consumer<Fix> heard = fix -> {};
        private boolean allowed = true;

        void is(double lat, double lon, double metres, Duration age) {
            heard.accept(new Fix(lat, lon, OptionalDouble.of(metres), age));
        }

        void allow(boolean now) {
            allowed = now;
        }

        @Override
        public boolean allowed() {
            return allowed;
        }

        @Override
        public void start(Consumer<Fix> hears) {
            heard = hears;
        }

        @Override
        public void stop() {
            heard = fix -> {};
        }
    }
}
