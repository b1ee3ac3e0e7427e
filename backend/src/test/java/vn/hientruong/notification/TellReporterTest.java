package vn.hientruong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hientruong.model.report.ReportStatus.*;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.notification.Scene.Filed;

@QuarkusTest
class TellReporterTest {
    @Inject
    Scene scene;

    UUID reporter;
    UUID follower;
    UUID officer;
    Filed report;

    @BeforeEach
    void fileAReportThatSomebodyFollows() {
        reporter = scene.resident();
        follower = scene.resident();
        officer = scene.resident();
        report = scene.report(reporter);
        scene.follow(report, follower);
    }

    @Test
    void whoeverFilesGetsAReceipt() {
        scene.move(report, "filing", SUBMITTED, reporter, false);

        assertThat(scene.told(reporter)).containsExactly("filed");
        assertThat(scene.told(follower)).isEmpty();
    }

    @Test
    void reporterAndFollowersHearOfAMoveInTheirOwnWords() {
        scene.move(report, "approval", RESOLVED, officer, false);

        assertThat(scene.told(reporter)).containsExactly("resolved");
        assertThat(scene.told(follower)).containsExactly("resolved-followed");
        assertThat(scene.told(officer)).isEmpty();
    }

    @Test
    void aReporterWhoFollowsTheirOwnReportHearsOnce() {
        scene.follow(report, reporter);

        scene.move(report, "acceptance", IN_PROGRESS, officer, false);

        assertThat(scene.told(reporter)).containsExactly("accepted");
    }

    @Test
    void nobodyIsToldOfTheirOwnDeed() {
        scene.move(report, "withdrawal", WITHDRAWN, reporter, false);
        scene.move(report, "progress", IN_PROGRESS, follower, false);

        assertThat(scene.told(reporter)).containsExactly("progress");
        assertThat(scene.told(follower)).containsExactly("withdrawn");
    }

    @Test
    void internalLinesStayInternal() {
        scene.move(report, "progress", IN_PROGRESS, officer, true);

        assertThat(scene.told(reporter)).isEmpty();
        assertThat(scene.told(follower)).isEmpty();
    }

    @Test
    void aResultThatAwaitsApprovalIsSilent() {
        scene.move(report, "result", PENDING_APPROVAL, officer, false);

        assertThat(scene.told(reporter)).isEmpty();
    }

    @Test
    void rowAndPushStandOrFallWithTheMove() {
        scene.device(reporter, "vi");

        QuarkusTransaction.begin();
        scene.move(report, "dispatch", DISPATCHED, officer, false);
        assertThat(scene.told(reporter)).containsExactly("dispatched");
        assertThat(scene.failures(reporter)).containsExactly(0);
        QuarkusTransaction.rollback();

        assertThat(scene.told(reporter)).isEmpty();
        assertThat(scene.failures(reporter)).isEmpty();
    }

    @Test
    void withoutADeviceTheRowStandsAlone() {
        QuarkusTransaction.requiringNew().run(() -> {
            scene.move(report, "dispatch", DISPATCHED, officer, false);
            assertThat(scene.told(reporter)).containsExactly("dispatched");
            assertThat(scene.failures(reporter)).isEmpty();
        });
    }
}
