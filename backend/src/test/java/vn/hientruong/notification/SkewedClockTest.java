package vn.hientruong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hientruong.model.report.ReportStatus.DISPATCHED;
import static vn.hientruong.model.report.ReportStatus.IN_PROGRESS;
import static vn.hientruong.model.report.ReportStatus.RESOLVED;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.notification.Scene.Filed;
import vn.hientruong.notification.standin.FcmStandIn;
import vn.hientruong.notification.standin.PushedMessage;
import vn.hientruong.testsupport.MovableClock;

/** Instances whose clocks are hours wrong claim by the database's, so they neither take from each other nor leave anything lying. */
@QuarkusTest
class SkewedClockTest {
    private static final int PEOPLE = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Inject
    Scene scene;

    @Inject
    WaitingPushes waiting;

    @Inject
    OtherInstance another;

    @Inject
    Fcm fcm;

    @Inject
    FcmStandIn standIn;

    @Inject
    Clock clock;

    @AfterEach
    void mend() {
        standIn.faults().clear();
        standIn.open();
    }

    @Test
    void eachPushArrivesOnceAndInItsOrder() throws Exception {
        standIn.faults().latency(Duration.ofMillis(20));
        List<UUID> people = new ArrayList<>();
        List<String> phones = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            UUID person = scene.resident();
            people.add(person);
            phones.add(scene.device(person, "vi"));
            Filed report = scene.report(person);
            scene.move(report, "dispatch", DISPATCHED);
            scene.move(report, "acceptance", IN_PROGRESS);
            scene.move(report, "approval", RESOLVED);
        }
        ExecutorService instances = Executors.newFixedThreadPool(2);
        try {
            Future<?> fast = instances.submit(() -> sendAll(people, sender(Duration.ofHours(5))));
            Future<?> slow = instances.submit(() -> sendAll(people, sender(Duration.ofHours(-5))));
            await().atMost(PATIENCE).until(() -> people.stream().allMatch(waiting::allPushed));
            fast.get();
            slow.get();
        } finally {
            instances.shutdownNow();
        }

        assertThat(phones)
                .allSatisfy(phone -> assertThat(standIn.messages().stream()
                                .filter(push -> push.token().equals(phone))
                                .map((PushedMessage push) -> push.data().get("kind")))
                        .containsExactly("resolved", "accepted", "dispatched"));
    }

    @Test
    void threeMinutesWithoutFirebaseCostNoRowATry() throws SQLException {
        UUID person = scene.resident();
        String phone = scene.device(person, "vi");
        standIn.close();
        scene.move(scene.report(person), "approval", RESOLVED);
        MovableClock minutes = new MovableClock(clock.instant());
        PushSender sender = another.sender(fcm, new PushGate(minutes), minutes);

        for (int i = 0; i < 36; i++) {
            sender.pass(false);
            minutes.advance(Duration.ofSeconds(5));
        }

        assertThat(waiting.failures(person)).containsExactly(0);
        assertThat(waiting.deadLetters(person)).isEmpty();
        standIn.open();
        await().atMost(PATIENCE).until(() -> waiting.allPushed(person));
        assertThat(standIn.messages().stream().filter(push -> push.token().equals(phone)))
                .hasSize(1);
    }

    private PushSender sender(Duration wrong) {
        Clock skewed = Clock.offset(clock, wrong);
        return another.sender(fcm, new PushGate(skewed), skewed);
    }

    private Void sendAll(List<UUID> people, PushSender sender) throws SQLException {
        while (!people.stream().allMatch(waiting::allPushed)) {
            sender.pass(false);
        }
        return null;
    }
}
