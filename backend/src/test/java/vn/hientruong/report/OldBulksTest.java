package vn.hientruong.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.report.Action;
import vn.hientruong.platform.persistence.Uuid7;

/** What became of an action on many reports is kept while somebody may ask again, and no longer. */
@QuarkusTest
class OldBulksTest {
    @Inject
    OldBulks old;

    @Inject
    BulkRows rows;

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    @Test
    void oneOfLastMonthIsForgottenWithItsRowsAndOneOfThisWeekIsNot() throws SQLException {
        UUID account = anybody();
        Instant now = clock.instant();
        UUID longAgo = begun(account, now.minus(OldBulks.KEPT).minus(Duration.ofHours(1)));
        UUID lately = begun(account, now.minus(Duration.ofDays(6)));

        old.forget(now);

        assertThat(rows.find(longAgo)).isEmpty();
        assertThat(rows.list(longAgo)).isEmpty();
        assertThat(rows.find(lately)).isPresent();
        assertThat(rows.list(lately)).hasSize(2);
    }

    private UUID begun(UUID account, Instant at) {
        UUID id = Uuid7.at(at);
        QuarkusTransaction.requiringNew().run(() -> {
            rows.begin(id, account, UUID.randomUUID(), new byte[32], Action.ACCEPTANCE, at);
            rows.reserve(id, UUID.randomUUID(), 0);
            rows.reserve(id, UUID.randomUUID(), 1);
        });
        return id;
    }

    private UUID anybody() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select id from account limit 1");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }
}
