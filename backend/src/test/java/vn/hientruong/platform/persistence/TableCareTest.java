package vn.hientruong.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a migration leaves of a large table. */
@QuarkusTest
class TableCareTest {
    private static final String VISIBLE = "select relallvisible from pg_class where relname = 'cared_for'";
    private static final String KNOWN =
            "select count(*) from pg_stats where tablename = 'cared_for' and attname = 'doubled'";

    @Inject
    TableCare care;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    @AfterEach
    void forget() throws SQLException {
        run("drop table if exists cared_for");
    }

    @Test
    void aTableWrittenAnewIsVacuumedAndItsNewColumnKnown() throws SQLException {
        run("create table cared_for (n int primary key, filling text)");
        run("alter table cared_for alter filling set storage plain");
        run("insert into cared_for select n, repeat('x', 7000) from generate_series(1, " + TableCare.LARGE + ") n");
        run("alter table cared_for add doubled int generated always as (n * 2) stored");
        assertThat(number("select relpages from pg_class where relname = 'cared_for'"))
                .isGreaterThanOrEqualTo(TableCare.LARGE);
        assertThat(number(VISIBLE)).isZero();

        // whoever still reads in an old transaction keeps pages from being visible to everybody
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            care.care();
            assertThat(number(VISIBLE)).isPositive();
        });
        assertThat(number(KNOWN)).isEqualTo(1);
    }

    @Test
    void theIndexOfWordsForgetsWhatWasChangedLongBeforeAFifthOfIt() throws SQLException {
        assertThat(number("select 100 * option_value::float8 from pg_class, pg_options_to_table(reloptions)"
                        + " where relname = 'report_words' and option_name = 'autovacuum_vacuum_scale_factor'"))
                .isEqualTo(1);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
