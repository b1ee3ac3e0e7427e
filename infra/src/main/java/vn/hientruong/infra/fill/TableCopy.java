package vn.hientruong.infra.fill;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import vn.hientruong.infra.Failed;

/**
 * Rows on their way into one table by COPY. A column that is offered but not there is left out; one that is there but not
 * offered gets its default, and where it has none and must have a value that is said at once.
 */
final class TableCopy {
    private final Connection connection;
    private final String statement;
    private final boolean[] taken;
    private final List<String> defaulted = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final StringBuilder rows = new StringBuilder();
    private long count;

    TableCopy(Connection connection, String table, String... offered) throws SQLException {
        this.connection = connection;
        taken = new boolean[offered.length];
        Map<String, Boolean> optional = columns(connection, table);
        StringJoiner names = new StringJoiner(", ", "copy " + table + " (", ") from stdin");
        for (int i = 0; i < offered.length; i++) {
            taken[i] = optional.containsKey(offered[i]);
            if (taken[i]) {
                names.add(offered[i]);
            } else {
                missing.add(table + "." + offered[i]);
            }
        }
        optional.forEach((name, mayBeAbsent) -> {
            if (!Arrays.asList(offered).contains(name)) {
                if (!mayBeAbsent) {
                    throw new Failed(table + "." + name + " must have a value and has no default; this tool does not"
                            + " know it yet");
                }
                defaulted.add(table + "." + name);
            }
        });
        statement = names.toString();
    }

    /** One row, in the order the columns were offered. */
    void add(@Nullable Object... values) {
        boolean first = true;
        for (int i = 0; i < taken.length; i++) {
            if (taken[i]) {
                if (!first) {
                    rows.append('\t');
                }
                first = false;
                write(values[i]);
            }
        }
        rows.append('\n');
        count++;
    }

    /** Takes the rows written so far away, to be sent by another thread. */
    String take() {
        String text = rows.toString();
        rows.setLength(0);
        return text;
    }

    void send() throws SQLException {
        send(take());
    }

    void send(String text) throws SQLException {
        if (text.isEmpty()) {
            return;
        }
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, new StringReader(text), 1 << 16);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    long count() {
        return count;
    }

    /** Columns that keep their default. */
    List<String> defaulted() {
        return defaulted;
    }

    /** Columns that were offered and do not exist. */
    List<String> missing() {
        return missing;
    }

    private void write(@Nullable Object value) {
        if (value == null) {
            rows.append("\\N");
        } else if (value instanceof byte[] bytes) {
            rows.append("\\\\x").append(HexFormat.of().formatHex(bytes));
        } else if (value instanceof List<?> list) {
            rows.append('{');
            for (int i = 0; i < list.size(); i++) {
                // codes and other words of ours: nothing in them needs quoting
                rows.append(i == 0 ? "" : ",").append(list.get(i));
            }
            rows.append('}');
        } else if (value instanceof Boolean truth) {
            rows.append(truth ? 't' : 'f');
        } else if (value instanceof String text) {
            escape(text);
        } else {
            rows.append(value);
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            switch (next) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(next);
            }
        }
    }

    /** Each column and whether a row may come without it. */
    private static Map<String, Boolean> columns(Connection connection, String table) throws SQLException {
        Map<String, Boolean> columns = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select column_name, is_nullable = 'YES' or column_default is not null or is_generated <> 'NEVER'"
                        + " or is_identity = 'YES' from information_schema.columns"
                        + " where table_schema = current_schema() and table_name = ?")) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    columns.put(rows.getString(1), rows.getBoolean(2));
                }
            }
        }
        if (columns.isEmpty()) {
            throw new Failed("there is no table " + table);
        }
        return columns;
    }
}
