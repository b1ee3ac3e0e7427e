package vn.hientruong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hientruong.model.report.ReportStatus.*;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.notification.standin.PushedMessage;

@QuarkusTest
class PushSenderTest extends PushedReport {
    @Inject
    PushSender sender;

    @Inject
    MeterRegistry meters;

    @Test
    void aMoveArrivesOnEveryDeviceInItsLanguage() {
        String phone = scene.device(reporter, "vi");
        String tablet = scene.device(reporter, "en");

        scene.move(report, "approval", RESOLVED);

        PushedMessage vietnamese = pushed.waitFor(phone);
        assertThat(vietnamese.title()).isEqualTo("Đã xử lý");
        assertThat(vietnamese.body())
                .isEqualTo("Phản ánh " + report.code() + " đã được xử lý. Mời bạn xem kết quả và đánh giá.");
        assertThat(pushed.waitFor(tablet).title()).isEqualTo("Resolved");
        String id = scene.notifications(reporter).get(0).toString();
        assertThat(vietnamese.data())
                .containsEntry("notificationId", id)
                .containsEntry("reportId", report.id().toString())
                .containsEntry("kind", "resolved")
                .containsEntry("status", "RESOLVED")
                .containsEntry("link", "/reports/" + report.id())
                .containsEntry("unread", "1")
                .hasSize(6);
        await().until(() -> waiting.allPushed(reporter));
    }

    @Test
    void theIdByWhichASecondPushReplacesTheFirstGoesAlong() {
        String phone = scene.device(reporter, "vi");
        scene.move(report, "acceptance", IN_PROGRESS);
        pushed.waitFor(phone);

        scene.move(report, "approval", RESOLVED);

        await().until(() -> pushed.to(phone).size() == 2);
        PushedMessage second = pushed.to(phone).get(0);
        String id = scene.notifications(reporter).get(1).toString();
        assertThat(second.tag()).isEqualTo(id);
        assertThat(second.apns())
                .containsEntry("apns-id", id)
                .containsEntry("apns-collapse-id", id)
                .containsEntry("apns-push-type", "alert");
        assertThat(second.badge()).isEqualTo(2);
    }

    @Test
    void aSecondPassPushesNothing() throws SQLException {
        String phone = scene.device(reporter, "vi");
        scene.move(report, "acceptance", IN_PROGRESS);
        pushed.waitFor(phone);
        await().until(() -> waiting.allPushed(reporter));

        sender.pass(false);

        assertThat(pushed.to(phone)).hasSize(1);
    }

    @Test
    void onOneDeviceEverythingComesInItsOrder() {
        String phone = scene.device(reporter, "vi");
        standIn.faults().latency(Duration.ofMillis(30));

        List<ReportStatus> steps = List.of(DISPATCHED, IN_PROGRESS, PLANNED, RESOLVED);
        List<String> actions = List.of("dispatch", "acceptance", "plan", "approval");
        for (int i = 0; i < steps.size(); i++) {
            scene.move(report, actions.get(i), steps.get(i));
        }

        await().atMost(PATIENCE).until(() -> pushed.to(phone).size() == steps.size());
        assertThat(pushed.to(phone))
                .extracting(push -> push.data().get("kind"))
                .containsExactly("resolved", "planned", "accepted", "dispatched");
    }

    @Test
    void whoseAccountIsShutGetsNothingMore() {
        String phone = scene.device(reporter, "vi");
        standIn.close();
        scene.move(report, "acceptance", IN_PROGRESS);
        await().until(gate::isShut);
        scene.disable(reporter);

        standIn.open();

        await().atMost(PATIENCE).until(() -> waiting.allPushed(reporter));
        assertThat(pushed.to(phone)).isEmpty();
    }

    @Test
    void whatWasHandedToAnotherPersonIsNotReadByThem() {
        String phone = scene.device(reporter, "vi");
        standIn.close();
        scene.move(report, "acceptance", IN_PROGRESS);
        await().until(gate::isShut);
        scene.handOn(phone, scene.resident());

        standIn.open();

        await().atMost(PATIENCE).until(() -> waiting.allPushed(reporter));
        assertThat(pushed.to(phone)).isEmpty();
    }

    @Test
    void delayAndResultsAreMeasured() {
        double before = accepted();
        scene.device(reporter, "vi");

        scene.move(report, "acceptance", IN_PROGRESS);

        await().until(() -> waiting.allPushed(reporter));
        assertThat(accepted()).isGreaterThan(before);
        assertThat(meters.get("hientruong.push.delay").timer().count()).isPositive();
    }

    private double accepted() {
        return meters.counter("hientruong.push.results", "channel", "push", "result", "accepted")
                .count();
    }
}
