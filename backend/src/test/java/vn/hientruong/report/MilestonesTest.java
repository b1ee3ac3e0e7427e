package vn.hientruong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hientruong.report.Reports.DUE;
import static vn.hientruong.report.Reports.EVERYBODY;
import static vn.hientruong.report.Reports.MONDAY_MORNING;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.handling.Acceptance;
import vn.hientruong.model.handling.Extension;
import vn.hientruong.model.handling.ExtensionDecision;
import vn.hientruong.model.handling.RejectionReason;
import vn.hientruong.model.handling.Result;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.model.report.Score;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

@QuarkusTest
class MilestonesTest {
    @Inject
    AgroalDataSource dataSource;

    @Test
    void everyStepLeavesItsTime() {
        Milestones closed = Reports.in(ReportStatus.CLOSED).milestones();
        assertThat(closed.firstDispatchedAt()).isEqualTo(MONDAY_MORNING);
        assertThat(closed.acceptedAt()).isEqualTo(MONDAY_MORNING);
        assertThat(closed.firstResolvedAt()).isEqualTo(MONDAY_MORNING);
        assertThat(closed.closedAt()).isEqualTo(MONDAY_MORNING);
        assertThat(closed.score()).isEqualTo(Score.SATISFIED);
        assertThat(closed.lateDoneAt()).isNull();

        Milestones rejected = Reports.in(ReportStatus.REJECTED).milestones();
        assertThat(rejected.rejectedAt()).isEqualTo(MONDAY_MORNING);
        assertThat(rejected.rejectionReason()).isEqualTo(RejectionReason.SPAM);
        assertThat(rejected.firstDispatchedAt()).isNull();

        assertThat(Reports.in(ReportStatus.WITHDRAWN).milestones()).isEqualTo(Milestones.NONE);
    }

    @Test
    void whatWasLateOnceStaysLateAfterAReopeningGaveANewLimit() {
        Report report = Reports.in(ReportStatus.PENDING_APPROVAL);
        Instant late = DUE.plusSeconds(1);
        Instant muchLater = late.plus(Duration.ofDays(30));

        report.approve(EVERYBODY, null, late);
        report.reopen(EVERYBODY, "Lại hỏng", muchLater, late.plusSeconds(60));
        report.handIn(EVERYBODY, new Result("Đã làm lại", null, "Trời tối"), late.plusSeconds(120));
        report.approve(EVERYBODY, null, late.plusSeconds(180));

        assertThat(report.milestones().lateDoneAt()).isEqualTo(late);
        assertThat(report.milestones().firstResolvedAt()).isEqualTo(late);
        assertThat(report.milestones().reopenings()).isEqualTo(1);
    }

    @Test
    void timeGrantedCountsForTheAgencyThatGotItAlone() {
        Report report = Reports.in(ReportStatus.IN_PROGRESS);
        report.askForTime(EVERYBODY, new Extension(DUE.plusSeconds(3600), "Chờ vật tư"), MONDAY_MORNING);
        assertThat(report.milestones().extendedAt()).isNull();

        report.decideOnTime(EVERYBODY, new ExtensionDecision(true, null), MONDAY_MORNING.plusSeconds(5));
        assertThat(report.milestones().extendedAt()).isEqualTo(MONDAY_MORNING.plusSeconds(5));

        report.giveBack(EVERYBODY, "Không thuộc phạm vi", MONDAY_MORNING.plusSeconds(9));
        report.dispatch(EVERYBODY, Reports.TO_THE_WARD, DUE, MONDAY_MORNING.plusSeconds(10));
        report.accept(EVERYBODY, new Acceptance(null), MONDAY_MORNING.plusSeconds(11));
        assertThat(report.milestones().extendedAt()).isNull();
        assertThat(report.milestones().firstDispatchedAt()).isEqualTo(MONDAY_MORNING);
        assertThat(report.milestones().acceptedAt()).isEqualTo(MONDAY_MORNING);
    }

    @Test
    void theMigrationReadsFromTheTimelineWhatTheReportWrites() throws IOException, SQLException {
        Filed rejected = Filed.pothole(SignedIn.resident("+84931040001"));
        rejected.act(
                        SignedIn.staff("milestones-intake", null, Role.INTAKE),
                        "rejection",
                        Map.of("reason", "SPAM", "text", "Quảng cáo"),
                        null)
                .statusCode(200);

        String backfill;
        try (InputStream sql =
                MilestonesTest.class.getResourceAsStream("/db/migration/V20261125_1040__report_add_milestones.sql")) {
            String whole = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
            backfill = whole.substring(whole.indexOf("update report r"));
        }
        String columns = """
                select (first_dispatched_at, accepted_at, first_resolved_at, late_done_at, closed_at, rejected_at,
                    rejection_reason, extended_at, score, reopenings)::text
                from report where id = '%s'""".formatted(rejected.id());
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            String written = read(statement, columns);
            assertThat(written).contains("SPAM");
            statement.executeUpdate("""
                    update report set first_dispatched_at = null, rejected_at = null, rejection_reason = null
                    where id = '%s'""".formatted(rejected.id()));
            assertThat(read(statement, columns)).isNotEqualTo(written);
            statement.executeUpdate(backfill.replace(
                    "where passed.report_id = r.id",
                    "where passed.report_id = r.id and r.id = '" + rejected.id() + "'"));
            assertThat(read(statement, columns)).isEqualTo(written);
            connection.rollback();
        }
    }

    private static String read(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
