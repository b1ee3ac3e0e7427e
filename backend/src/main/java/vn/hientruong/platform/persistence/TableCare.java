package vn.hientruong.platform.persistence;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import vn.hientruong.platform.jobs.Heavy;

/**
 * Vacuums and analyses large tables that a migration has written anew. PostgreSQL does so by itself after many changes, of
 * which a table written anew has none: until then it knows nothing of new columns, and every look into an index alone reads
 * the table as well.
 */
@Singleton
class TableCare {
    private static final Logger LOG = Logger.getLogger(TableCare.class);

    /** Also after a start, so that an upgrade is followed by it soon. */
    private static final Duration BETWEEN = Duration.ofMinutes(10);

    /** Pages of 8 KB; smaller tables are read whole in no time. */
    static final int LARGE = 1_000;

    /** Vacuum leaves pages behind that are known to be visible to everybody; a table written anew has none of them. */
    private static final String WRITTEN_ANEW = """
            select quote_ident(relname) from pg_class
            where relkind = 'r' and relnamespace = current_schema()::regnamespace and relowner = current_user::regrole
                and relpages >= %d and relallvisible = 0
            order by relpages""".formatted(LARGE);

    private final AgroalDataSource dataSource;

    TableCare(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Heavy
    @Produces
    @Singleton
    RecurringTask<Void> tableCareTask() {
        return Tasks.recurring("table-care", FixedDelay.of(BETWEEN)).execute((instance, context) -> care());
    }

    /** Outside of any transaction, in which no table can be vacuumed. */
    void care() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : writtenAnew(statement)) {
                LOG.infof("Vacuuming %s, which was written anew", table);
                statement.execute("vacuum (analyze) " + table);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Tables could not be vacuumed", failed);
        }
    }

    private static List<String> writtenAnew(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(WRITTEN_ANEW)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
