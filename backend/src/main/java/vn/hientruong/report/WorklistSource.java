package vn.hientruong.report;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.report.WorklistFilter.Sort;

/** Where the rows of a page come from: the report of a code, a search, or a walk along an index. */
@Singleton
class WorklistSource {
    private static final Pattern CODE = Pattern.compile("([0-9A-Z]{4})-?([0-9A-Z]{4})");

    /**
     * Rows {@code r} to choose from.
     *
     * @param conditions which of them are wanted
     * @param walk absent where all there are have been looked at
     */
    record Rows(Sql rows, List<Sql> conditions, Optional<WorklistWalk> walk) {}

    private final WorklistConditions conditions;
    private final WorklistSearch search;

    WorklistSource(WorklistConditions conditions, WorklistSearch search) {
        this.conditions = conditions;
        this.search = search;
    }

    Rows of(Connection connection, Caller caller, WorklistFilter filter) throws SQLException {
        ReportsWanted wanted = filter.wanted();
        String own = caller.seesEverything() ? null : Objects.requireNonNullElse(caller.agencyCode(), "");
        List<Sql> which = new ArrayList<>(conditions.of(wanted, caller));
        List<UUID> areaIds = wanted.area() == null ? List.of() : conditions.areaIds(wanted.area());
        if (wanted.area() != null && areaIds.isEmpty()) {
            return new Rows(
                    new Sql("(select filed_at as at, id as walked, * from report where false) r"),
                    which,
                    Optional.empty());
        }
        if (wanted.text() != null) {
            if (own != null) {
                which.add(new Sql("(r.lead_agency = ? or ? = any (r.cooperating))", own, own));
            }
            Sql coded = ofCode(connection, wanted.text(), filter.sort());
            Sql rows = coded != null
                    ? coded
                    : search.rows(
                            connection, WorklistSearch.Reader.ofStaff(own), wanted, filter.sort(), filter.after());
            return new Rows(rows, which, Optional.empty());
        }
        WorklistWalk walk =
                WorklistWalk.of(wanted, caller, own, areaIds, conditions.filed("filed_at", wanted), filter.sort());
        return new Rows(walk.rows(filter.after(), filter.limit()), which, Optional.of(walk));
    }

    /** The same for those who have not signed in: what is shown to everybody. */
    Rows shown(Connection connection, WorklistFilter filter) throws SQLException {
        ReportsWanted wanted = filter.wanted();
        List<Sql> which = new ArrayList<>(conditions.of(wanted, Caller.NOBODY));
        which.add(new Sql("r.shown"));
        if (wanted.text() != null) {
            Sql coded = ofCode(connection, wanted.text(), filter.sort());
            Sql rows = coded != null
                    ? coded
                    : search.rows(connection, WorklistSearch.Reader.ANYBODY, wanted, filter.sort(), filter.after());
            return new Rows(rows, which, Optional.empty());
        }
        List<UUID> areaIds = wanted.area() == null ? List.of() : conditions.areaIds(wanted.area());
        WorklistWalk walk = WorklistWalk.ofShown(wanted, areaIds);
        return new Rows(walk.rows(filter.after(), filter.limit()), which, Optional.of(walk));
    }

    /** A code somebody read out is found at once, with or without its dash; other words may look like one. */
    private static @Nullable Sql ofCode(Connection connection, String text, Sort sort) throws SQLException {
        return coded(connection, text)
                .map(code -> new Sql(
                        "(select %s as at, id as walked, * from report where code = ?) r".formatted(sort.column), code))
                .orElse(null);
    }

    /** The code of a report that this text is, with its dash; empty where there is no such report. */
    static Optional<String> coded(Connection connection, String text) throws SQLException {
        var code = CODE.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!code.matches()) {
            return Optional.empty();
        }
        String dashed = code.group(1) + "-" + code.group(2);
        try (PreparedStatement select = new Sql("select from report where code = ?", dashed).on(connection);
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(dashed) : Optional.empty();
        }
    }
}
