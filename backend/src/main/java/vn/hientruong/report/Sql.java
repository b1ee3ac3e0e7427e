package vn.hientruong.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postgresql.PGStatement;
import vn.hientruong.model.report.ReportStatus;

/** A piece of SQL with the values of its question marks, in their order. */
final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    Sql(String text, Object... values) {
        add(text, values);
    }

    /** Strings, numbers, ids, instants, and collections of strings or ids, which become arrays. */
    Sql add(String more, Object... itsValues) {
        text.append(more);
        values.addAll(Arrays.asList(itsValues));
        return this;
    }

    Sql add(Sql more) {
        text.append(more.text);
        values.addAll(more.values);
        return this;
    }

    /** These, joined by "and"; true where there are none. */
    static Sql all(List<Sql> conditions) {
        Sql joined = new Sql("true");
        conditions.forEach(condition -> joined.add(" and ").add(condition));
        return joined;
    }

    /** Said as in the indexes of some statuses, which are only used for a condition they can see to be the same. */
    static String statusIn(Collection<ReportStatus> statuses) {
        return statuses.stream().map(ReportStatus::name).collect(Collectors.joining("', '", "status in ('", "')"));
    }

    /**
     * Ready to run. Planned for these very values each time: which index serves best hangs on how common they are, and a
     * plan for any values would be a matter of luck.
     */
    PreparedStatement on(Connection connection) throws SQLException {
        PreparedStatement statement = planned(connection);
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        return statement;
    }

    /** Ready to run, and planned once for any values: for what is found by a key of its own, again and again. */
    PreparedStatement planned(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text.toString());
        for (int i = 0; i < values.size(); i++) {
            bind(connection, statement, i + 1, values.get(i));
        }
        return statement;
    }

    private static void bind(Connection connection, PreparedStatement statement, int at, Object value)
            throws SQLException {
        if (value instanceof Instant instant) {
            statement.setObject(at, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Collection<?> many) {
            String type = many.iterator().hasNext() && many.iterator().next() instanceof UUID ? "uuid" : "text";
            statement.setArray(at, connection.createArrayOf(type, many.toArray()));
        } else {
            statement.setObject(at, value);
        }
    }
}
