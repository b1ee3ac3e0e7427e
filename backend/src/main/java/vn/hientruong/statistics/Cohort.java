package vn.hientruong.statistics;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reports figures are about, as SQL with its values: {@code from report r, moment where …}. */
final class Cohort {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /**
     * Those of a selection within what the caller may see.
     *
     * @param area ids the filter on area stands for; ignored where it asks for none at all
     * @param now what {@code moment.now} is
     */
    Cohort(FigureSelection selection, Scope scope, List<UUID> area, Instant now) {
        sql.append(" from report r cross join (select cast(? as timestamptz) as now) moment where ");
        values.add(now);
        Period period = selection.period();
        if (period == null) {
            sql.append(FigureCatalogue.OPEN_STATUS);
        } else {
            sql.append("r.filed_at >= ? and r.filed_at < ?");
            values.add(period.start());
            values.add(period.end());
        }
        if (scope.agency() != null) {
            and("r.lead_agency = ?", scope.agency());
        }
        if (scope.shownOnly()) {
            and("r.shown");
        }
        FigureSelection.Filter filter = selection.filter();
        equal("r.lead_agency", filter.agency());
        equal("r.category_code", filter.category());
        equal("r.channel", filter.channel());
        if (FigureSelection.NONE.equals(filter.area())) {
            and("r.area_id is null");
        } else if (filter.area() != null) {
            and("r.area_id = any (?)", (Object) area.toArray(UUID[]::new));
        }
    }

    private void equal(String column, @Nullable String code) {
        if (FigureSelection.NONE.equals(code)) {
            and(column + " is null");
        } else if (code != null) {
            and(column + " = ?", code);
        }
    }

    Cohort and(String condition, Object... more) {
        sql.append(" and (").append(condition).append(')');
        values.addAll(List.of(more));
        return this;
    }

    String sql() {
        return sql.toString();
    }

    /** Puts the values into a statement in which nothing else has a place before them. */
    void bind(PreparedStatement statement) throws SQLException {
        int place = 0;
        for (Object value : values) {
            place++;
            if (value instanceof Instant instant) {
                statement.setObject(place, instant.atOffset(ZoneOffset.UTC));
            } else if (value instanceof UUID[] ids) {
                statement.setArray(place, statement.getConnection().createArrayOf("uuid", ids));
            } else {
                statement.setObject(place, value);
            }
        }
    }
}
