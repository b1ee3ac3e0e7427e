package vn.hientruong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hientruong.model.report.ReportStatus.*;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.notification.Moment;
import vn.hientruong.notification.Outbox.Recipient;
import vn.hientruong.notification.standin.Faults.Fault;
import vn.hientruong.platform.persistence.Uuid7;
import vn.hientruong.report.ReportMoved;

/** Pushes that fail: what is gone for good, what comes later, and that neither holds up anybody else. */
@QuarkusTest
class PushFaultsTest extends PushedReport {
    @Inject
    Outbox outbox;

    @Test
    void aDeviceThatIsGoneLosesItsRowAndHoldsUpNoOther() {
        String gone = scene.device(reporter, "vi");
        String elsewhere = scene.device(reporter, "vi");
        String phone = scene.device(reporter, "vi");
        standIn.faults().of(gone, Fault.UNREGISTERED);
        standIn.faults().of(elsewhere, Fault.OTHER_SENDER);

        scene.move(report, "acceptance", IN_PROGRESS);

        pushed.waitFor(phone);
        await().until(() -> waiting.allPushed(reporter));
        assertThat(scene.tokens(reporter)).containsExactly(phone);
        assertThat(pushed.to(gone)).isEmpty();
    }

    @Test
    void whatFirebaseNeverTakesIsADeadLetterAndTheNextGoesOut() {
        String phone = scene.device(reporter, "vi");
        standIn.faults().of(phone, Fault.INVALID);
        scene.move(report, "acceptance", IN_PROGRESS);
        await().until(() -> !waiting.deadLetters(reporter).isEmpty());
        assertThat(waiting.deadLetters(reporter)).containsExactly("INVALID_ARGUMENT/INVALID_ARGUMENT");
        assertThat(scene.tokens(reporter)).containsExactly(phone);

        standIn.faults().clear();
        scene.move(report, "approval", RESOLVED);

        assertThat(pushed.waitFor(phone).data()).containsEntry("kind", "resolved");
    }

    @Test
    void whatCannotBePutIntoWordsHoldsUpNobody() {
        String phone = scene.device(reporter, "vi");

        QuarkusTransaction.requiringNew()
                .run(() ->
                        outbox.write(moved(), List.of(new Recipient(reporter, "no-such-kind", Moment.PROGRESS)), null));
        scene.move(report, "approval", RESOLVED);

        assertThat(pushed.waitFor(phone).data()).containsEntry("kind", "resolved");
        assertThat(waiting.deadLetters(reporter)).containsExactly("words: MissingResourceException");
    }

    @Test
    void whatIsTooMuchForNowWaitsAsLongAsAsked() {
        String phone = scene.device(reporter, "vi");
        standIn.faults().retryAfter(Duration.ofMinutes(2));
        standIn.faults().of(phone, Fault.QUOTA);
        Instant before = clock.instant();

        scene.move(report, "acceptance", IN_PROGRESS);

        await().until(() -> waiting.failures(reporter).equals(List.of(1)));
        assertThat(waiting.retryTimes(reporter))
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
        assertThat(waiting.failures(reporter)).as("no fault of its own").containsExactly(0);

        standIn.open();

        await().atMost(PATIENCE).until(() -> !pushed.to(phone).isEmpty());
        await().until(() -> waiting.allPushed(reporter));
        assertThat(pushed.to(phone)).hasSize(1);
    }

    @Test
    void whenHalfOfABatchFailsTheOtherHalfIsNotSentAgain() {
        List<String> phones = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            phones.add(scene.device(reporter, "vi"));
        }
        standIn.faults().ofEvery(2, Fault.UNAVAILABLE);
        scene.move(report, "acceptance", IN_PROGRESS);
        await().until(() -> waiting.failures(reporter).stream().anyMatch(tries -> tries > 0));

        standIn.faults().clear();

        await().atMost(PATIENCE).until(() -> waiting.allPushed(reporter));
        assertThat(phones).allSatisfy(phone -> assertThat(pushed.to(phone)).hasSize(1));
    }

    @Test
    void aBrokenConnectionLosesNothing() {
        String phone = scene.device(reporter, "vi");
        standIn.faults().of(phone, Fault.RESET);
        scene.move(report, "acceptance", IN_PROGRESS);
        await().until(gate::isShut);

        standIn.faults().clear();

        await().atMost(PATIENCE).until(() -> waiting.allPushed(reporter));
        assertThat(pushed.to(phone)).hasSize(1);
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
}
