package vn.hientruong.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hientruong.notification.Scene.Filed;

/**
 * The queue is empty for hours and then holds very many rows, while the database still plans for an empty one. Everything
 * happens in a transaction that is rolled back, so no instance sends any of it.
 */
@QuarkusTest
class ClaimPlanTest {
    private static final int ROWS = 20_000;
    private static final int BATCH = 500;

    private static final String TOLD = """
            insert into notification (id, account_id, report_id, entry_id, kind, status, args, created_at)
            values (?, ?, ?, gen_random_uuid(), 'accepted', 'IN_PROGRESS', '{}', now())""";

    private static final String QUEUED = """
            insert into delivery (notification_id, account_id, channel, recipient, bulk)
            select ?, ?, 'PUSH', 'plan-' || number, true from generate_series(1, %d) number""".formatted(ROWS);

    private static final String CALM_AND_URGENT = """
            insert into delivery (notification_id, account_id, channel, recipient, bulk, urgent, wanted_at, due_at)
            select ?, ?, 'PUSH', 'morning', true, urgent, now() + later, now() + later
            from (values (false, interval '8 hours'), (true, interval '0')) two(urgent, later)""";

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Scene scene;

    @Test
    void aClaimWalksIndexesWhateverTheStatisticsSay() throws SQLException {
        Filed report = scene.report(scene.resident());
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                fillBehindTheBackOfTheStatistics(connection, report);

                assertThat(plan(connection, Deliveries.CLAIM, ClaimPlanTest::bind))
                        .contains("delivery_due")
                        .contains("delivery_by_recipient")
                        .doesNotContain("Seq Scan on delivery")
                        .doesNotContain("Hash Join", "Merge Join");
                assertThat(claimed(connection)).isEqualTo(BATCH);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** It is planned once for a connection, perhaps while everything is empty. */
    @Test
    void aBatchIsReadByIndexesAloneHoweverLittleThereIs() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("analyze delivery");
                Batches.plan(connection);

                assertThat(plan(connection, Batches.READ, read -> read.setLong(1, 1)))
                        .contains("Index Cond: (recipient = way.recipient)")
                        .contains("notification_unread")
                        .doesNotContain("Seq Scan", "Hash Join", "Merge Join", "hashed SubPlan");
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    @Test
    void whatWaitsForTheMorningHoldsUpNothing() throws SQLException {
        Filed report = scene.report(scene.resident());
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                queue(connection, report, CALM_AND_URGENT, 2);

                assertThat(claimed(connection)).isEqualTo(1);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static void fillBehindTheBackOfTheStatistics(Connection connection, Filed report) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze delivery");
        }
        queue(connection, report, QUEUED, ROWS);
    }

    private static void queue(Connection connection, Filed report, String queued, int rows) throws SQLException {
        UUID told = UUID.randomUUID();
        try (Statement statement = connection.createStatement();
                PreparedStatement notification = connection.prepareStatement(TOLD);
                PreparedStatement deliveries = connection.prepareStatement(queued)) {
            notification.setObject(1, told);
            notification.setObject(2, report.reporterId());
            notification.setObject(3, report.id());
            notification.executeUpdate();
            deliveries.setObject(1, told);
            deliveries.setObject(2, report.reporterId());
            assertThat(deliveries.executeUpdate()).isEqualTo(rows);
            statement.execute(Deliveries.PLANNED_ANEW);
            statement.execute("set local statement_timeout = '10s'");
        }
    }

    private interface Binding {
        void of(PreparedStatement statement) throws SQLException;
    }

    private static String plan(Connection connection, String sql, Binding binding) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (PreparedStatement explain = connection.prepareStatement("explain " + sql)) {
            binding.of(explain);
            try (ResultSet line = explain.executeQuery()) {
                while (line.next()) {
                    plan.append(line.getString(1)).append('\n');
                }
            }
        }
        return plan.toString();
    }

    /** A plan that compares every row with all before it takes minutes, and is ended after seconds. */
    private static int claimed(Connection connection) throws SQLException {
        int claimed = 0;
        try (PreparedStatement claim = connection.prepareStatement(Deliveries.CLAIM)) {
            bind(claim);
            try (ResultSet row = claim.executeQuery()) {
                while (row.next()) {
                    claimed++;
                }
            }
        }
        return claimed;
    }

    private static void bind(PreparedStatement claim) throws SQLException {
        claim.setString(1, "PUSH");
        claim.setBoolean(2, true);
        claim.setInt(3, BATCH);
        claim.setLong(4, 60_000);
        claim.setLong(5, 600_000);
    }
}
