package vn.hientruong.statistics;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.statistics.Figure.Count;
import vn.hientruong.statistics.Figure.Hours;
import vn.hientruong.statistics.Figure.Share;

/**
 * The one statement that counts. Pages, programs and documents all show what it found; rows and their total come from the
 * same moment of the database.
 */
@Singleton
class FigureQuery {
    /** Rows of one table; more is no figure but data. */
    static final int MOST_ROWS = 10_000;

    private static final BigDecimal MICROS_AN_HOUR = BigDecimal.valueOf(3_600_000_000L);

    /**
     * The figures of one group.
     *
     * @param keys one a dimension, as {@link Dimension#sql} gives it
     * @param figures by key, without shares and times of nothing
     */
    record Group(List<@Nullable String> keys, Map<String, BigDecimal> figures) {}

    /** What was found, by group in ascending order of keys, and over all. */
    record Found(List<Group> groups, Group total) {}

    private final AgroalDataSource dataSource;

    FigureQuery(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @throws InvalidRequest when there are more groups than {@link #MOST_ROWS} */
    Found find(List<Dimension> by, List<Figure> figures, Cohort cohort) {
        List<Count> counts = FigureCatalogue.countsOf(figures);
        List<Hours> hours = figures.stream()
                .filter(Hours.class::isInstance)
                .map(Hours.class::cast)
                .toList();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql(by, counts, hours, cohort))) {
            cohort.bind(select);
            List<Group> groups = new ArrayList<>();
            Group total = null;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Group group = read(row, by, figures, counts, hours);
                    if (total == null) {
                        total = group; // the set that groups nothing comes first
                    } else {
                        groups.add(group);
                    }
                }
            }
            if (groups.size() > MOST_ROWS) {
                throw InvalidRequest.at("?by", "fewer-groups", MOST_ROWS);
            }
            return new Found(groups, Objects.requireNonNull(total, "a set that groups nothing has a row"));
        } catch (SQLException failed) {
            throw new IllegalStateException("Reports could not be counted", failed);
        }
    }

    /** Times are counted in microseconds: seconds as {@code double} give back each of them for a hundred years, at half of what "extract" takes. */
    private static String sql(List<Dimension> by, List<Count> counts, List<Hours> hours, Cohort cohort) {
        List<String> columns = new ArrayList<>();
        by.forEach(dimension -> columns.add(dimension.sql));
        counts.forEach(count -> columns.add("count(*) filter (where " + count.behind() + ")"));
        hours.forEach(time -> columns.add(
                "percentile_disc(%s) within group (order by round(date_part('epoch', r.%s - r.%s) * 1000000)::bigint)"
                        .formatted(time.fraction(), time.to(), time.from())));
        String select = "select " + String.join(", ", columns) + cohort.sql();
        if (by.isEmpty()) {
            return select;
        }
        String places =
                IntStream.rangeClosed(1, by.size()).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        String expressions = by.stream().map(dimension -> dimension.sql).collect(Collectors.joining(", "));
        return select + " group by grouping sets ((), (" + expressions + ")) order by grouping(" + by.get(0).sql
                + ") desc, " + places + " limit " + (MOST_ROWS + 2);
    }

    private static Group read(
            ResultSet row, List<Dimension> by, List<Figure> figures, List<Count> counts, List<Hours> hours)
            throws SQLException {
        int column = 0;
        List<@Nullable String> keys = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            keys.add(row.getString(++column));
        }
        Map<String, Long> counted = new HashMap<>();
        for (Count count : counts) {
            counted.put(count.key(), row.getLong(++column));
        }
        Map<String, BigDecimal> timed = new HashMap<>();
        for (Hours time : hours) {
            long micros = row.getLong(++column);
            if (!row.wasNull()) {
                timed.put(time.key(), BigDecimal.valueOf(micros).divide(MICROS_AN_HOUR, 2, RoundingMode.HALF_UP));
            }
        }
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        for (Figure figure : figures) {
            BigDecimal value = value(figure, counted, timed);
            if (value != null) {
                values.put(figure.key(), value);
            }
        }
        return new Group(keys, values);
    }

    private static @Nullable BigDecimal value(Figure figure, Map<String, Long> counted, Map<String, BigDecimal> timed) {
        if (figure instanceof Count) {
            return BigDecimal.valueOf(counted.getOrDefault(figure.key(), 0L));
        }
        if (figure instanceof Share share) {
            long whole = sum(share.whole(), counted);
            return whole == 0
                    ? null
                    : BigDecimal.valueOf(sum(share.part(), counted))
                            .divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
        }
        return timed.get(figure.key());
    }

    private static long sum(List<Count> parts, Map<String, Long> counted) {
        return parts.stream()
                .mapToLong(part -> counted.getOrDefault(part.key(), 0L))
                .sum();
    }
}
