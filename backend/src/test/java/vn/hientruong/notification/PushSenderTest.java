package vn.hientruong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hientruong.model.report.ReportStatus.*;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.notification.Scene.Filed;
import vn.hientruong.notification.standin.FcmStandIn;
import vn.hientruong.notification.standin.PushedMessage;

@QuarkusTest
class PushSenderTest {
    @Inject
    Scene scene;

    @Inject
    PushSender sender;

    @Inject
    FcmStandIn standIn;

    @Inject
    MeterRegistry meters;

    UUID reporter;
    Filed report;

    @BeforeEach
    void fileAReport() {
        reporter = scene.resident();
        report = scene.report(reporter);
    }

    @AfterEach
    void openTheStandIn() {
        standIn.open();
    }

    @Test
    void aMoveArrivesOnEveryDeviceInItsLanguage() {
        String phone = scene.device(reporter, "vi");
        String tablet = scene.device(reporter, "en");

        scene.move(report, "approval", RESOLVED);

        PushedMessage vietnamese = awaitPush(phone);
        assertThat(vietnamese.title()).isEqualTo("Đã xử lý");
        assertThat(vietnamese.body())
                .isEqualTo("Phản ánh " + report.code() + " đã được xử lý. Mời bạn xem kết quả và đánh giá.");
        assertThat(awaitPush(tablet).title()).isEqualTo("Resolved");
        UUID notification = scene.notifications(reporter).get(0);
        assertThat(vietnamese.data())
                .containsEntry("notificationId", notification.toString())
                .containsEntry("reportId", report.id().toString())
                .containsEntry("status", "RESOLVED")
                .containsEntry("link", "/reports/" + report.id())
                .hasSize(4);
        await().until(() ->
                scene.allPushed(reporter) && scene.failures(reporter).isEmpty());
    }

    @Test
    void aSecondRunPushesNothing() {
        String phone = scene.device(reporter, "vi");
        scene.move(report, "acceptance", IN_PROGRESS);
        awaitPush(phone);
        await().until(() -> scene.allPushed(reporter));

        scene.notifications(reporter).forEach(sender::send);

        assertThat(pushes(phone)).hasSize(1);
    }

    @Test
    void aDeviceThatIsGoneLosesItsRowAndHoldsUpNoOther() {
        String gone = scene.device(reporter, "vi");
        String phone = scene.device(reporter, "vi");
        standIn.unregister(gone);

        scene.move(report, "acceptance", IN_PROGRESS);

        awaitPush(phone);
        await().until(() -> scene.tokens(reporter).size() == 1 && scene.allPushed(reporter));
        assertThat(pushes(gone)).isEmpty();
    }

    @Test
    void whatCannotBePushedNowArrivesLaterAndOnce() {
        String phone = scene.device(reporter, "vi");
        standIn.close();
        scene.move(report, "acceptance", IN_PROGRESS);
        await().until(() -> scene.failures(reporter).equals(List.of(1)));
        assertThat(scene.allPushed(reporter)).isFalse();

        standIn.open();

        awaitPush(phone);
        await().until(() -> scene.failures(reporter).isEmpty());
        assertThat(pushes(phone)).hasSize(1);
    }

    @Test
    void delayAndResultsAreMeasured() {
        double before =
                meters.counter("hientruong.push.results", "result", "accepted").count();
        scene.device(reporter, "vi");

        scene.move(report, "acceptance", IN_PROGRESS);

        await().until(() -> scene.allPushed(reporter));
        assertThat(meters.counter("hientruong.push.results", "result", "accepted")
                        .count())
                .isEqualTo(before + 1);
        assertThat(meters.get("hientruong.push.delay").timer().count()).isPositive();
    }

    private PushedMessage awaitPush(String token) {
        await().until(() -> !pushes(token).isEmpty());
        return pushes(token).get(0);
    }

    private List<PushedMessage> pushes(String token) {
        return standIn.messages().stream()
                .filter(message -> message.token().equals(token))
                .toList();
    }
}
