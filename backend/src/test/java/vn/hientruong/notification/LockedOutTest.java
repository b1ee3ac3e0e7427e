package vn.hientruong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hientruong.model.report.ReportStatus.RESOLVED;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.notification.standin.FcmStandIn;
import vn.hientruong.testsupport.ServiceAccount;

/** A service account that Google does not know stops the channel of its instance, and costs no row anything. */
@QuarkusTest
class LockedOutTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Scene scene;

    @Inject
    WaitingPushes waiting;

    @Inject
    OtherInstance another;

    @Inject
    PushGate gate;

    @Inject
    FcmStandIn standIn;

    @Inject
    Vertx vertx;

    @Inject
    Clock clock;

    @TempDir
    Path folder;

    @AfterEach
    void mend() {
        standIn.open();
    }

    @Test
    void rowsWaitUntouchedAndArriveOnceWhenAnotherInstanceMayPush() {
        FcmStandIn google = new FcmStandIn(vertx, clock);
        google.open();
        google.grantTokens(false);
        Path account = ServiceAccount.write(
                folder.resolve("account.json"), google.url().orElseThrow());
        Fcm fcm = new Fcm(FcmTest.config(account, google.url()), google, clock);
        PushGate wrong = new PushGate(clock);
        PushSender sender = another.sender(fcm, wrong, clock);
        UUID person = scene.resident();
        String phone = scene.device(person, "vi");
        // so that the program's own threads leave the row alone
        standIn.close();
        scene.move(scene.report(person), "approval", RESOLVED);
        await().until(gate::isShut);

        await().atMost(PATIENCE).until(() -> stops(sender, wrong));

        assertThat(wrong.room(500)).as("nothing more is tried").isZero();
        assertThat(waiting.failures(person)).as("no fault of the row's").containsExactly(0);
        assertThat(waiting.deadLetters(person)).isEmpty();
        fcm.stop(new ShutdownEvent());
        standIn.open();
        await().atMost(PATIENCE).until(() -> waiting.allPushed(person));
        assertThat(standIn.messages().stream().filter(push -> push.token().equals(phone)))
                .hasSize(1);
    }

    private static boolean stops(PushSender sender, PushGate gate) throws SQLException {
        sender.pass(false);
        return gate.lockedOut().isPresent();
    }
}
