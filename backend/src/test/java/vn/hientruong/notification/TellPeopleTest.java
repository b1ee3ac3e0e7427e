package vn.hientruong.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static vn.hientruong.model.report.ReportStatus.*;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.identity.Role;
import vn.hientruong.notification.Scene.At;
import vn.hientruong.notification.Scene.Filed;
import vn.hientruong.sla.Deadlines;

@QuarkusTest
class TellPeopleTest {
    @Inject
    Scene scene;

    @Inject
    WaitingPushes waiting;

    @Inject
    Clock clock;

    @Inject
    Deadlines deadlines;

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
        assertThat(waiting.failures(reporter)).containsExactly(0);
        QuarkusTransaction.rollback();

        assertThat(scene.told(reporter)).isEmpty();
        assertThat(waiting.failures(reporter)).isEmpty();
    }

    @Test
    void withoutADeviceTheRowStandsAlone() {
        QuarkusTransaction.requiringNew().run(() -> {
            scene.move(report, "dispatch", DISPATCHED, officer, false);
            assertThat(scene.told(reporter)).containsExactly("dispatched");
            assertThat(waiting.failures(reporter)).isEmpty();
        });
    }

    @Test
    void whoHasItInHandHearsAndNobodyElse() {
        String agency = scene.agency();
        UUID assignee = scene.officer(agency, Role.HANDLER);
        UUID colleague = scene.officer(agency, Role.HANDLER);
        UUID lead = scene.officer(agency, Role.LEAD);
        UUID elsewhere = scene.officer(scene.agency(), Role.HANDLER);

        scene.find(report, "due-soon", IN_PROGRESS, new At(agency, assignee), 0);

        assertThat(scene.told(assignee)).containsExactly("due-soon");
        assertThat(List.of(colleague, lead, elsewhere, reporter, follower))
                .allSatisfy(other -> assertThat(scene.told(other)).isEmpty());
    }

    @Test
    void whileNobodyHasItInHandEveryHandlerOfTheAgencyHears() {
        String agency = scene.agency();
        UUID first = scene.officer(agency, Role.HANDLER);
        UUID second = scene.officer(agency, Role.HANDLER, Role.LEAD);

        scene.find(report, "overdue", DISPATCHED, new At(agency, null), 0);

        assertThat(scene.told(first)).containsExactly("overdue");
        assertThat(scene.told(second)).containsExactly("overdue");
    }

    @Test
    void whoLeftIsToldNothingAndTheirColleaguesAreInstead() {
        String agency = scene.agency();
        UUID gone = scene.officer(agency, Role.HANDLER);
        UUID colleague = scene.officer(agency, Role.HANDLER);
        scene.disable(gone);

        scene.find(report, "overdue", IN_PROGRESS, new At(agency, gone), 0);

        assertThat(scene.told(gone)).isEmpty();
        assertThat(scene.told(colleague)).containsExactly("overdue");
    }

    @Test
    void theLongerNobodyActsTheFurtherUpItIsTold() {
        String agency = scene.agency();
        UUID handler = scene.officer(agency, Role.HANDLER);
        UUID lead = scene.officer(agency, Role.LEAD);
        UUID supervisor = scene.officer(null, Role.SUPERVISOR);
        At there = new At(agency, handler);

        scene.find(report, "overdue", IN_PROGRESS, there, 0);
        scene.find(report, "overdue-again", IN_PROGRESS, there, 1);
        scene.find(report, "overdue-again", IN_PROGRESS, there, 2);

        assertThat(scene.told(handler)).containsExactly("overdue", "overdue-again", "overdue-again");
        assertThat(scene.told(lead)).containsExactly("overdue-again-lead", "overdue-again-lead");
        assertThat(scene.told(supervisor)).containsExactly("overdue-again-supervisor");
    }

    @Test
    void whoHandlesAndLeadsHearsOnce() {
        String agency = scene.agency();
        UUID both = scene.officer(agency, Role.HANDLER, Role.LEAD);

        scene.find(report, "overdue-again", PENDING_APPROVAL, new At(agency, both), 3);

        assertThat(scene.told(both)).containsExactly("overdue-again");
    }

    @Test
    void intakeHearsWhatWaitsForIntake() {
        UUID intake = scene.officer(null, Role.INTAKE);

        scene.move(report, "filing", SUBMITTED, reporter, false);
        assertThat(scene.told(intake)).isEmpty();

        scene.find(report, "dispatch-slow", SUBMITTED, At.INTAKE, 0);
        assertThat(scene.told(intake)).containsExactly("dispatch-slow");
        assertThat(scene.told(reporter)).containsExactly("filed");
    }

    @Test
    void staffReadInTheAppWhatTheyWereTold() {
        String agency = scene.agency();
        UUID handler = scene.officer(agency, Role.HANDLER);

        scene.find(report, "overdue", IN_PROGRESS, new At(agency, handler), 0);

        given().auth()
                .oauth2(scene.accessToken(handler))
                .get("/api/v1/me/notifications")
                .then()
                .statusCode(200)
                .body("items.title", contains("Quá hạn"))
                .body("items.text", contains("Phản ánh " + report.code() + " đã quá hạn xử lý."));
    }

    @Test
    void nobodyOfTheStaffIsWokenUnlessItIsUrgent() {
        String agency = scene.agency();
        UUID handler = scene.officer(agency, Role.HANDLER);
        UUID other = scene.officer(agency, Role.HANDLER);
        scene.device(handler, "vi");
        scene.device(other, "vi");
        Instant now = clock.instant();

        QuarkusTransaction.requiringNew().run(() -> {
            scene.find(report, "overdue", IN_PROGRESS, new At(agency, handler), 0);
            scene.findUrgent(report, "overdue", IN_PROGRESS, new At(agency, other));

            assertThat(waiting.pushTimes(handler))
                    .singleElement()
                    .satisfies(at -> assertThat(at)
                            .isEqualTo(deadlines.plusWorkingTime(at, Duration.ZERO))
                            .isAfterOrEqualTo(now));
            assertThat(waiting.pushTimes(other))
                    .singleElement()
                    .satisfies(at -> assertThat(at).isBetween(now, clock.instant()));
        });
    }

    @Test
    void staffWithADeviceArePushedTo() {
        String agency = scene.agency();
        UUID handler = scene.officer(agency, Role.HANDLER);
        scene.device(handler, "vi");

        QuarkusTransaction.requiringNew().run(() -> {
            scene.find(report, "overdue", IN_PROGRESS, new At(agency, handler), 0);
            assertThat(waiting.failures(handler)).containsExactly(0);
        });
    }
}
