package vn.hientruong.report;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.report.ReportStatus;

/** What the database knows of shown reports for {@link ShownSearches}: all of them, those that changed, those that are meant. */
@Singleton
class ShownSource {
    private static final int ROWS_A_TRIP = 2_000;

    private static final String ROWS = """
            select r.code, r.cell_x, r.cell_y, r.lat, r.lon, r.category_code, r.status, r.area_id,
                   array_to_string(tsvector_to_array(ts_filter(w.words, '{a,b}')), ' ')
            from report r join report_words w on w.report_id = r.id
            where r.shown""";

    /**
     * What is looked for.
     *
     * @param words absent for any
     * @param area code of a commune, past or present; absent for any
     */
    record Asked(@Nullable String words, @Nullable String area) {}

    /**
     * As the reports are asked.
     *
     * @param words absent for any
     * @param rarest see {@link WordQuery#rarest}; absent with the words
     * @param areas empty for any
     */
    record Meaning(@Nullable WordQuery words, @Nullable String rarest, List<UUID> areas) {}

    private final WorklistSearch search;
    private final WorklistConditions conditions;

    ShownSource(WorklistSearch search, WorklistConditions conditions) {
        this.search = search;
        this.conditions = conditions;
    }

    /** Empty where no report can be meant: no word in the text, no such commune. */
    Optional<Meaning> meaning(Connection connection, Asked asked) throws SQLException {
        List<UUID> areas = asked.area() == null ? List.of() : conditions.areaIds(asked.area());
        if (asked.area() != null && areas.isEmpty()) {
            return Optional.empty();
        }
        return asked.words() == null
                ? Optional.of(new Meaning(null, null, areas))
                : search.ofEverybody(connection, asked.words())
                        .map(meant -> new Meaning(meant.query(), meant.rarest(), areas));
    }

    /** The rows of {@code report} that are meant, as a query. */
    Sql found(Meaning meaning) {
        WordQuery words = meaning.words();
        Sql rows = new Sql("select r.code, r.cell_x, r.cell_y, r.lat, r.lon, r.category_code, r.status from report r");
        if (words != null) {
            // fenced, so that it is the index of words that is asked
            rows.add(
                    " join (select report_id from (select report_id, words from report_words where words @@ ?::tsquery offset 0)"
                            + " asked where words @@ ?::tsquery) w on w.report_id = r.id",
                    Objects.requireNonNull(meaning.rarest()),
                    words.whole());
        }
        rows.add(" where r.shown");
        if (!meaning.areas().isEmpty()) {
            rows.add(" and r.area_id = any (?)", meaning.areas());
        }
        return words == null ? rows : rows.add(" offset 0"); // not found anew for each cell
    }

    /** From which transaction on whatever is read from now on may lack something. */
    String now(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select pg_snapshot_xmin(pg_current_snapshot())::text");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    /** Codes of at most so many reports that these transactions changed. */
    Set<String> changed(Connection connection, String since, int most) throws SQLException {
        Set<String> codes = new HashSet<>();
        try (PreparedStatement select = new Sql(
                                "select distinct code from report_shown_change where transaction >= ?::xid8 limit ?",
                                since,
                                most)
                        .on(connection);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                codes.add(row.getString(1));
            }
        }
        return codes;
    }

    long count(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select count(*) from report where shown");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Those of these codes that are shown. */
    void among(Connection connection, Collection<String> codes, Predicate<ShownIndex.Row> reader) throws SQLException {
        read(connection, new Sql(ROWS).add(" and r.code = any (?)", codes), reader);
    }

    /** All of them, until the reader has had enough and says no. */
    void all(Connection connection, Predicate<ShownIndex.Row> reader) throws SQLException {
        read(connection, new Sql(ROWS), reader);
    }

    private static void read(Connection connection, Sql query, Predicate<ShownIndex.Row> reader) throws SQLException {
        connection.setAutoCommit(false); // PostgreSQL hands out rows bit by bit within a transaction alone
        try (PreparedStatement memory = connection.prepareStatement("set local work_mem = '64MB'");
                PreparedStatement select = query.on(connection)) {
            memory.execute();
            select.setFetchSize(ROWS_A_TRIP);
            Map<Object, Object> same = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                boolean goOn = true;
                while (goOn && row.next()) {
                    goOn = reader.test(row(row, same));
                }
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static ShownIndex.Row row(ResultSet row, Map<Object, Object> same) throws SQLException {
        UUID area = row.getObject(8, UUID.class);
        return new ShownIndex.Row(
                new ShownPoints.Point(
                        row.getString(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getDouble(4),
                        row.getDouble(5),
                        (String) same.computeIfAbsent(row.getString(6), code -> code),
                        ReportStatus.valueOf(row.getString(7)),
                        area == null ? null : (UUID) same.computeIfAbsent(area, id -> id)),
                row.getString(9));
    }
}
