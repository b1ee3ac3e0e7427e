package vn.hientruong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hientruong.model.report.ReportStatus.*;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.notification.Moment;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.notification.Outbox.Recipient;
import vn.hientruong.notification.Scene.Filed;
import vn.hientruong.notification.standin.Faults.Fault;
import vn.hientruong.notification.standin.FcmStandIn;
import vn.hientruong.notification.standin.PushedMessage;
import vn.hientruong.platform.persistence.Uuid7;
import vn.hientruong.report.ReportMoved;

@QuarkusTest
class PushSenderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Scene scene;

    @Inject
    PushSender sender;

    @Inject
    Outbox outbox;

    @Inject
    PushGate gate;

    @Inject
    FcmStandIn standIn;

    @Inject
    MeterRegistry meters;

    @Inject
    Clock clock;

    UUID reporter;
    Filed report;

    @BeforeEach
    void fileAReport() {
        reporter = scene.resident();
        report = scene.report(reporter);
    }

    @AfterEach
    void mendTheStandIn() {
        standIn.faults().clear();
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
        String id = scene.notifications(reporter).get(0).toString();
        assertThat(vietnamese.data())
                .containsEntry("notificationId", id)
                .containsEntry("reportId", report.id().toString())
                .containsEntry("kind", "resolved")
                .containsEntry("status", "RESOLVED")
                .containsEntry("link", "/reports/" + report.id())
                .containsEntry("unread", "1")
                .hasSize(6);
        await().until(() -> scene.allPushed(reporter));
    }

    @Test
    void theIdByWhichASecondPushReplacesTheFirstGoesAlong() {
        String phone = scene.device(reporter, "vi");
        scene.move(report, "acceptance", IN_PROGRESS);
        awaitPush(phone);

        scene.move(report, "approval", RESOLVED);

        await().until(() -> pushes(phone).size() == 2);
        PushedMessage second = pushes(phone).get(0);
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
        awaitPush(phone);
        await().until(() -> scene.allPushed(reporter));

        sender.pass(false);

        assertThat(pushes(phone)).hasSize(1);
    }

    @Test
    void aDeviceThatIsGoneLosesItsRowAndHoldsUpNoOther() {
        String gone = scene.device(reporter, "vi");
        String elsewhere = scene.device(reporter, "vi");
        String phone = scene.device(reporter, "vi");
        standIn.faults().of(gone, Fault.UNREGISTERED);
        standIn.faults().of(elsewhere, Fault.OTHER_SENDER);

        scene.move(report, "acceptance", IN_PROGRESS);

        awaitPush(phone);
        await().until(() -> scene.allPushed(reporter));
        assertThat(scene.tokens(reporter)).containsExactly(phone);
        assertThat(pushes(gone)).isEmpty();
    }

    @Test
    void whatFirebaseNeverTakesIsADeadLetterAndTheNextGoesOut() {
        String phone = scene.device(reporter, "vi");
        standIn.faults().of(phone, Fault.INVALID);
        scene.move(report, "acceptance", IN_PROGRESS);
        await().until(() -> !scene.deadLetters(reporter).isEmpty());
        assertThat(scene.deadLetters(reporter)).containsExactly("INVALID_ARGUMENT/INVALID_ARGUMENT");
        assertThat(scene.tokens(reporter)).containsExactly(phone);

        standIn.faults().clear();
        scene.move(report, "approval", RESOLVED);

        assertThat(awaitPush(phone).data()).containsEntry("kind", "resolved");
    }

    @Test
    void whatCannotBePutIntoWordsHoldsUpNobody() {
        String phone = scene.device(reporter, "vi");

        QuarkusTransaction.requiringNew()
                .run(() ->
                        outbox.write(moved(), List.of(new Recipient(reporter, "no-such-kind", Moment.PROGRESS)), null));
        scene.move(report, "approval", RESOLVED);

        assertThat(awaitPush(phone).data()).containsEntry("kind", "resolved");
        assertThat(scene.deadLetters(reporter)).containsExactly("words: MissingResourceException");
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

        await().atMost(PATIENCE).until(() -> pushes(phone).size() == steps.size());
        assertThat(pushes(phone))
                .extracting(push -> push.data().get("kind"))
                .containsExactly("resolved", "planned", "accepted", "dispatched");
    }

    @Test
    void whatIsTooMuchForNowWaitsAsLongAsAsked() {
        String phone = scene.device(reporter, "vi");
        standIn.faults().retryAfter(Duration.ofMinutes(2));
        standIn.faults().of(phone, Fault.QUOTA);
        Instant before = clock.instant();

        scene.move(report, "acceptance", IN_PROGRESS);

        await().until(() -> scene.failures(reporter).equals(List.of(1)));
        assertThat(scene.retryTimes(reporter))
                .singleElement()
                .satisfies(at -> assertThat(at)
                        .isBetween(before.plusSeconds(120), clock.instant().plusSeconds(145)));
    }

    @Test
    void whatCannotBePushedNowArrivesLaterAndOnce() {
        String phone = scene.device(reporter, "vi");
        standIn.close();
        scene.move(report, "acceptance", IN_PROGRESS);
        await().until(gate::isShut);
        assertThat(scene.failures(reporter)).as("no fault of its own").containsExactly(0);

        standIn.open();

        await().atMost(PATIENCE).until(() -> !pushes(phone).isEmpty());
        await().until(() -> scene.allPushed(reporter));
        assertThat(pushes(phone)).hasSize(1);
    }

    @Test
    void whenHalfOfABatchFailsTheOtherHalfIsNotSentAgain() {
        List<String> phones = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            phones.add(scene.device(reporter, "vi"));
        }
        standIn.faults().ofEvery(2, Fault.UNAVAILABLE);
        scene.move(report, "acceptance", IN_PROGRESS);
        await().until(() -> scene.failures(reporter).stream().anyMatch(tries -> tries > 0));

        standIn.faults().clear();

        await().atMost(PATIENCE).until(() -> scene.allPushed(reporter));
        assertThat(phones).allSatisfy(phone -> assertThat(pushes(phone)).hasSize(1));
    }

    @Test
    void aBrokenConnectionLosesNothing() {
        String phone = scene.device(reporter, "vi");
        standIn.faults().of(phone, Fault.RESET);
        scene.move(report, "acceptance", IN_PROGRESS);
        await().until(gate::isShut);

        standIn.faults().clear();

        await().atMost(PATIENCE).until(() -> scene.allPushed(reporter));
        assertThat(pushes(phone)).hasSize(1);
    }

    @Test
    void whoseAccountIsShutGetsNothingMore() {
        String phone = scene.device(reporter, "vi");
        standIn.close();
        scene.move(report, "acceptance", IN_PROGRESS);
        await().until(gate::isShut);
        scene.disable(reporter);

        standIn.open();

        await().atMost(PATIENCE).until(() -> scene.allPushed(reporter));
        assertThat(pushes(phone)).isEmpty();
    }

    @Test
    void whatWasHandedToAnotherPersonIsNotReadByThem() {
        String phone = scene.device(reporter, "vi");
        standIn.close();
        scene.move(report, "acceptance", IN_PROGRESS);
        await().until(gate::isShut);
        scene.handOn(phone, scene.resident());

        standIn.open();

        await().atMost(PATIENCE).until(() -> scene.allPushed(reporter));
        assertThat(pushes(phone)).isEmpty();
    }

    @Test
    void delayAndResultsAreMeasured() {
        double before = accepted();
        scene.device(reporter, "vi");

        scene.move(report, "acceptance", IN_PROGRESS);

        await().until(() -> scene.allPushed(reporter));
        assertThat(accepted()).isGreaterThan(before);
        assertThat(meters.get("hientruong.push.delay").timer().count()).isPositive();
    }

    private double accepted() {
        return meters.counter("hientruong.push.results", "channel", "push", "result", "accepted")
                .count();
    }

    private ReportMoved moved() {
        Instant now = clock.instant();
        return new ReportMoved(
                report.id(),
                Uuid7.at(now),
                report.code(),
                "note",
                null,
                IN_PROGRESS,
                reporter,
                null,
                null,
                List.of(),
                null,
                false,
                0,
                false,
                now);
    }

    private PushedMessage awaitPush(String token) {
        await().atMost(PATIENCE).until(() -> !pushes(token).isEmpty());
        return pushes(token).get(0);
    }

    private List<PushedMessage> pushes(String token) {
        return standIn.messages().stream()
                .filter(message -> message.token().equals(token))
                .toList();
    }
}
