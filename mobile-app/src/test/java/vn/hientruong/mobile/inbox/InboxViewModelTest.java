package vn.hientruong.mobile.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.mobile.inbox.InboxState.Showing;
import vn.hientruong.mobile.push.KeptChoice;
import vn.hientruong.mobile.push.Push;
import vn.hientruong.mobile.push.PushApi;
import vn.hientruong.mobile.push.PushViewModel;
import vn.hientruong.mobile.testsupport.Bench;
import vn.hientruong.mobile.testsupport.SampleInbox;
import vn.hientruong.model.identity.DeviceRegistration.Platform;

class InboxViewModelTest {
    private static final String INBOX = "GET /api/v1/me/notifications";

    @TempDir
    private Path folder;

    private final StandInPush phone = new StandInPush();
    private final List<String> opened = new ArrayList<>();
    private Bench bench;
    private PushViewModel push;
    private InboxViewModel model;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        make(Optional.of(phone));
        bench.line.answers(INBOX, 200, "application/json", Map.of("etag", "\"1\""), SampleInbox.TWO);
        bench.line.answers("PUT /api/v1/me", 204, "", Map.of(), "");
    }

    private void make(Optional<Push> found) {
        push = new PushViewModel(
                found, new PushApi(bench.backend), new KeptChoice(folder), bench.tasks, new Locale("vi"), opened::add);
        model = new InboxViewModel(
                new InboxApi(bench.backend, bench.copies, bench.clock), push, bench.tasks, bench.text, bench.clock);
    }

    /** A phone whose system question is answered with yes. */
    private static final class StandInPush implements Push {
        private Consumer<String> token = given -> {};
        private Consumer<String> tapped = report -> {};
        private int registrations;
        private int badge;

        @Override
        public Platform platform() {
            return Platform.ANDROID;
        }

        @Override
        public void register(Consumer<String> told, Consumer<String> onTap) {
            registrations++;
            token = told;
            tapped = onTap;
        }

        @Override
        public void badge(int unread) {
            badge = unread;
        }
    }

    private void start() {
        push.start();
        model.start();
        bench.finish();
    }

    private InboxState state() {
        return model.state().get();
    }

    @Test
    void newestComeFirstAndTheUnreadAreCounted() {
        start();

        assertThat(state().rows())
                .containsExactly(
                        new InboxRow(
                                "0190a5c2-0000-7000-8000-0000000000d1",
                                "Phản ánh đã được xử lý",
                                "Ổ gà ở Trần Hưng Đạo đã được vá. Mời bạn đánh giá.",
                                "1 giờ trước",
                                true,
                                "0190a5c2-0000-7000-8000-00000000aaaa"),
                        new InboxRow(
                                "0190a5c2-0000-7000-8000-0000000000d2",
                                "Đã nhận phản ánh",
                                "Mã của bạn là QB-7K2M9.",
                                "3 ngày trước",
                                false,
                                "0190a5c2-0000-7000-8000-00000000aaaa"));
        assertThat(model.unread().get()).isEqualTo(1);
    }

    @Test
    void openingOneReadsItAtOnceAndTellsTheBackend() {
        start();
        model.opened(state().rows().get(0));

        assertThat(model.unread().get()).isZero();
        assertThat(state().rows()).noneMatch(InboxRow::unread);
        bench.finish();
        assertThat(bench.line.asked())
                .contains("PUT /api/v1/me/notifications/0190a5c2-0000-7000-8000-0000000000d1/read");
    }

    @Test
    void allAreReadUpToTheNewestOnTheScreen() {
        start();
        model.allRead();
        bench.line.dead(true);
        bench.finish();

        assertThat(model.unread().get()).isZero();
        assertThat(bench.line.asked()).contains("PUT /api/v1/me/notifications/read");
    }

    @Test
    void askingAgainSendsTheTagAndChangesNothingWhenNothingIsNew() {
        start();
        InboxState before = state();
        bench.line.answers(INBOX, 304, "", Map.of(), "");
        model.ask();
        bench.finish();

        assertThat(bench.line.last().headers()).containsEntry("If-None-Match", "\"1\"");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void readableWithoutANetwork() {
        start();
        bench.line.dead(true);
        bench.clock.pass(Duration.ofMinutes(30));
        make(Optional.empty());
        start();

        assertThat(state().rows()).hasSize(2);
        assertThat(model.unread().get()).isEqualTo(1);
        assertThat(state().advice()).isEqualTo("Đang xem hộp thư lưu 30 phút trước.");
    }

    @Test
    void guestsAreInvitedAndNothingIsAsked() {
        bench.resident.is("");
        start();
        model.ask();
        bench.finish();

        assertThat(state().showing()).isEqualTo(Showing.GUEST);
        assertThat(bench.line.asked()).isEmpty();
    }

    @Test
    void notificationsAreOfferedWhenThereIsSomethingToHearOfAndOnlyOnce() {
        start();
        assertThat(state().askForPush()).isTrue();
        assertThat(phone.registrations)
                .as("the system's question comes after a yes")
                .isZero();

        model.noPush();
        bench.finish();
        assertThat(state().askForPush()).isFalse();
        make(Optional.of(phone));
        start();

        assertThat(state().askForPush()).isFalse();
        assertThat(phone.registrations).isZero();
    }

    @Test
    void whoeverSaysYesIsRegisteredNowAndAtEveryStart() {
        start();
        model.wantPush();
        phone.token.accept("token-1");
        bench.finish();

        assertThat(bench.line.last().address().getPath()).startsWith("/api/v1/me/devices/");
        assertThat(bench.line.lastBody())
                .isEqualTo("{\"token\":\"token-1\",\"platform\":\"ANDROID\",\"locale\":\"vi\"}");
        String path = bench.line.last().address().getPath();
        make(Optional.of(phone));
        start();
        phone.token.accept("token-2");
        bench.finish();
        assertThat(bench.line.asked()).as("the same installation").contains("PUT " + path);
        assertThat(phone.registrations).isEqualTo(2);
    }

    @Test
    void tokenThatCouldNotBeToldIsToldOnTheNextReturn() {
        start();
        model.wantPush();
        bench.line.dead(true);
        phone.token.accept("token-1");
        bench.finish();
        bench.line.dead(false);

        push.returned();
        bench.finish();

        assertThat(bench.line.lastBody()).contains("token-1");
        int before = bench.line.asked().size();
        push.returned();
        bench.finish();
        assertThat(bench.line.asked()).hasSize(before);
    }

    @Test
    void tappedNotificationOpensItsReport() {
        start();
        model.wantPush();
        bench.finish();
        phone.tapped.accept("0190a5c2-0000-7000-8000-00000000aaaa");
        bench.finish();

        assertThat(opened).containsExactly("0190a5c2-0000-7000-8000-00000000aaaa");
        push.badge(3);
        assertThat(phone.badge).isEqualTo(3);
    }

    @Test
    void phoneWithoutPushIsNeverAsked() {
        make(Optional.empty());
        start();

        assertThat(state().askForPush()).isFalse();
    }
}
