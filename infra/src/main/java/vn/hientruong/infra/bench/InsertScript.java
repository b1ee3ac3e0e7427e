package vn.hientruong.infra.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;

/**
 * A pgbench script that inserts, in one transaction, what the application inserted for one report: the rows are read
 * from the database, so the script follows the schema by itself. Ids are made anew, ordered by time like the real ones.
 */
final class InsertScript {
    /** What the tasks are called that stand for the outbox's; far in the future, so that nobody runs them. */
    static final String TASK = "filing-benchmark";

    private record Column(String name, boolean time) {}

    private final Connection connection;
    private final UUID report;
    /** Ids of the rows read, and the expression that takes their place. */
    private final Map<String, String> freshIds = new HashMap<>();

    InsertScript(Connection connection, UUID report) {
        this.connection = connection;
        this.report = report;
        freshIds.put(report.toString(), freshId("report"));
    }

    /** @param tasks rows of the job queue that go with one report */
    String text(int tasks) throws SQLException {
        StringBuilder script = new StringBuilder("\\set filing_random random(1, 9000000000000000000)\nbegin;\n");
        List<String> first = inserts("report", "id");
        first.forEach(script::append);
        for (String table : tablesOfReports()) {
            if (!writtenByTriggers(first, table)) {
                inserts(table, "report_id").forEach(script::append);
            }
        }
        for (int task = 0; task < tasks; task++) {
            script.append(("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                            + " values ('%s', %s::text, now() + interval '10 years', false, 1);\n")
                    .formatted(TASK, freshId("task" + task)));
        }
        return script.append("commit;\n").toString();
    }

    /** Whether rows of that table are there as soon as the report's own row is; pgbench pays for the same triggers. */
    private boolean writtenByTriggers(List<String> report, String table) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String insert : report) {
                statement.execute(tried(insert));
            }
            String fresh = tried(freshId("report"));
            try (ResultSet row = statement.executeQuery(
                    "select exists (select from " + table + " where report_id = " + fresh + ")")) {
                return row.next() && row.getBoolean(1);
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static String tried(String sql) {
        return sql.replace(":filing_random", Long.toString(Long.MAX_VALUE));
    }

    private List<String> tablesOfReports() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement query =
                        connection.prepareStatement("select c.table_name from information_schema.columns c"
                                + " join information_schema.tables t using (table_schema, table_name)"
                                + " where c.table_schema = current_schema() and c.column_name = 'report_id'"
                                + " and t.table_type = 'BASE TABLE'"
                                // entries first: notifications name them
                                + " order by c.table_name <> 'report_entry', c.table_name");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private List<String> inserts(String table, String key) throws SQLException {
        List<Column> columns = columns(table);
        StringJoiner literals = new StringJoiner(", ", "select ", " from " + table + " where " + key + " = ?");
        columns.forEach(column -> literals.add(column.name() + "::text, quote_nullable(" + column.name() + "::text)"));
        List<String> inserts = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(literals.toString())) {
            query.setObject(1, report);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    inserts.add(insert(table, columns, rows, inserts.size()));
                }
            }
        }
        return inserts;
    }

    private String insert(String table, List<Column> columns, ResultSet row, int number) throws SQLException {
        StringJoiner names = new StringJoiner(", ", "insert into " + table + " (", ")");
        StringJoiner values = new StringJoiner(", ", " values (", ");\n");
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String text = row.getString(2 * i + 1);
            names.add(column.name());
            if (text == null) {
                values.add("null");
            } else if (column.name().equals("id")) {
                values.add(freshIds.computeIfAbsent(text, id -> freshId(table + number)));
            } else if (freshIds.containsKey(text)) {
                values.add(freshIds.get(text));
            } else if (table.equals("report") && column.name().equals("client_key")) {
                values.add("md5('key' || :filing_random::text)::uuid");
            } else if (table.equals("report") && column.name().equals("code")) {
                values.add("substr(md5('code' || :filing_random::text), 1, 16)");
            } else {
                values.add(column.time() ? "now()" : withoutColons(row.getString(2 * i + 2)));
            }
        }
        return names.toString() + values;
    }

    private List<Column> columns(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select column_name, udt_name = 'timestamptz'"
                + " from information_schema.columns where table_schema = current_schema() and table_name = ?"
                + " and is_generated = 'NEVER' and identity_generation is null order by ordinal_position")) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    columns.add(new Column(rows.getString(1), rows.getBoolean(2)));
                }
            }
        }
        return columns;
    }

    /** pgbench takes a colon and a word for one of its variables, even inside a literal. */
    static String withoutColons(String literal) {
        if (literal.indexOf(':') < 0) {
            return literal;
        }
        return (literal.startsWith("E") ? "" : "E") + literal.replace(":", "\\x3a");
    }

    /** 48 bits of the transaction's milliseconds and 80 of chance, the same wherever the salt is the same. */
    private static String freshId(String salt) {
        return "(lpad(to_hex((extract(epoch from now()) * 1000)::bigint), 12, '0') || substr(md5('" + salt
                + "' || :filing_random::text), 1, 20))::uuid";
    }
}
