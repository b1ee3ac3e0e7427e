package vn.hientruong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hientruong.model.report.ReportStatus.*;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hientruong.notification.Scene.Filed;

@QuarkusTest
class OldNotificationsTest {
    @Inject
    Scene scene;

    @Inject
    OldNotifications old;

    @Inject
    Clock clock;

    @Test
    void whatIsOlderThanAYearIsForgottenAndNothingElse() {
        UUID longAgo = scene.resident();
        UUID lately = scene.resident();
        Filed first = scene.report(longAgo);
        Filed second = scene.report(lately);
        scene.move(first, "acceptance", IN_PROGRESS);
        scene.move(second, "acceptance", IN_PROGRESS);
        scene.age(longAgo, Duration.ofDays(366));
        scene.age(lately, Duration.ofDays(364));

        old.forget(clock.instant());

        assertThat(scene.told(longAgo)).isEmpty();
        assertThat(scene.told(lately)).containsExactly("accepted");
    }
}
