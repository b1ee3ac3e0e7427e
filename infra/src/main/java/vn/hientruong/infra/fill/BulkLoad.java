package vn.hientruong.infra.fill;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One transaction that takes the indexes and foreign keys of the filled tables away, lets rows in, and puts them back: a
 * stop half-way leaves everything as it was. Who reads these tables meanwhile waits.
 */
final class BulkLoad implements AutoCloseable {
    private static final String TABLES =
            "('report', 'report_entry', 'report_result', 'report_extension', 'report_rating',"
                    + " 'report_follower', 'report_merge', 'repeat_spot', 'notification',"
                    + " 'report_agency', 'report_words', 'report_watch')";

    private final Connection connection;
    private final Map<String, TableCopy> tables = new LinkedHashMap<>();
    private final List<String> restore = new ArrayList<>();
    private boolean committed;

    BulkLoad(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        execute("set local maintenance_work_mem = '256MB'");
        execute("set local synchronous_commit = off");
    }

    TableCopy table(String name, String... columns) throws SQLException {
        TableCopy table = new TableCopy(connection, name, columns);
        tables.put(name, table);
        return table;
    }

    /** The sheets that are filled, in the order foreign keys want. */
    Map<String, TableCopy> tables() {
        return tables;
    }

    void takeAwayIndexes() throws SQLException {
        List<String> drops = new ArrayList<>();
        Directory.each(
                connection,
                "select format('alter table %s drop constraint %I', conrelid::regclass, conname),"
                        + " format('alter table %s add constraint %I %s', conrelid::regclass, conname,"
                        + " pg_get_constraintdef(oid)) from pg_constraint where contype = 'f'"
                        + " and conrelid::regclass::text in " + TABLES + " order by conrelid::regclass::text, conname",
                row -> {
                    drops.add(row.getString(1));
                    restore.add(row.getString(2));
                });
        Directory.each(
                connection,
                "select format('drop index %I', indexname), indexdef from pg_indexes"
                        + " where schemaname = current_schema() and tablename in " + TABLES
                        + " and not exists (select 1 from pg_constraint where conname = indexname)"
                        // unique ones stay: something may rely on them to tell what is there already
                        + " and indexdef not like 'CREATE UNIQUE%' order by indexname",
                row -> {
                    drops.add(row.getString(1));
                    restore.add(0, row.getString(2));
                });
        for (String drop : drops) {
            execute(drop);
        }
    }

    void putBackIndexes() throws SQLException {
        for (String statement : restore) {
            long begin = System.nanoTime();
            execute(statement);
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (seconds > 2) {
                System.out.printf("%6.1f s  %s%n", seconds, statement);
            }
        }
    }

    void commit() throws SQLException {
        connection.commit();
        committed = true;
        connection.setAutoCommit(true);
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        if (!committed) {
            connection.rollback();
        }
    }
}
