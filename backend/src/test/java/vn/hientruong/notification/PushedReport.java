package vn.hientruong.notification;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vn.hientruong.notification.Scene.Filed;
import vn.hientruong.notification.standin.FcmStandIn;

/** A report of somebody who is pushed to, for each test anew, and a stand-in that is well again after it. */
abstract class PushedReport {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Scene scene;

    @Inject
    WaitingPushes waiting;

    @Inject
    PushGate gate;

    @Inject
    FcmStandIn standIn;

    @Inject
    Pushed pushed;

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
}
