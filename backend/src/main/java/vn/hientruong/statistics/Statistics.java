package vn.hientruong.statistics;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.statistics.FigureColumn;
import vn.hientruong.model.statistics.FigureRow;
import vn.hientruong.model.statistics.FigureTable;
import vn.hientruong.platform.problem.Forbidden;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.text.Texts;

/** Figures as tables, for the API, the console and documents alike. */
@Singleton
public class Statistics {
    /** Points of one series. */
    static final int MOST_STEPS = 400;

    private final FigureQuery query;
    private final FilteredAreas areas;
    private final GroupNames names;
    private final Texts texts;
    private final Clock clock;

    Statistics(FigureQuery query, FilteredAreas areas, GroupNames names, Texts texts, Clock clock) {
        this.query = query;
        this.areas = areas;
        this.names = names;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The figures of what the caller may see of a selection.
     *
     * @throws Forbidden for residents
     * @throws InvalidRequest for more groups than a table has rows
     */
    public FigureTable figures(Caller caller, FigureSelection selection, Locale language) {
        return figures(Scope.of(caller), selection, language, clock.instant());
    }

    FigureTable figures(Scope scope, FigureSelection selection, Locale language, Instant now) {
        FigureQuery.Found found = find(scope, selection, now);
        return table(selection, found.groups(), found.total(), language, now);
    }

    /**
     * The same as a series: every step of the period, the empty ones as well.
     *
     * @param step a dimension of time
     * @throws Forbidden for residents
     * @throws InvalidRequest for a series of more than {@link #MOST_STEPS}
     */
    public FigureTable trend(Caller caller, FigureSelection selection, Dimension step, Locale language) {
        Period period = Objects.requireNonNull(selection.period(), "a series is over time");
        List<LocalDate> steps = period.steps(step);
        if (steps.size() > MOST_STEPS) {
            throw InvalidRequest.at("?step", "fewer-groups", MOST_STEPS);
        }
        Instant now = clock.instant();
        FigureSelection series = selection.by(List.of(step));
        FigureQuery.Found found = find(Scope.of(caller), series, now);
        Map<String, FigureQuery.Group> filled = found.groups().stream()
                .collect(Collectors.toMap(
                        group -> Objects.requireNonNull(group.keys().get(0)), Function.identity()));
        Map<String, BigDecimal> nothing = new LinkedHashMap<>();
        FigureCatalogue.countsOf(selection.figures()).stream()
                .filter(selection.figures()::contains)
                .forEach(count -> nothing.put(count.key(), BigDecimal.ZERO));
        List<FigureQuery.Group> groups = steps.stream()
                .map(LocalDate::toString)
                .map(day -> filled.getOrDefault(day, new FigureQuery.Group(List.of(day), nothing)))
                .toList();
        return table(series, groups, found.total(), language, now);
    }

    private FigureQuery.Found find(Scope scope, FigureSelection selection, Instant now) {
        Cohort cohort =
                new Cohort(selection, scope, areas.idsOf(selection.filter().area()), now);
        return query.find(selection.by(), selection.figures(), cohort);
    }

    private FigureTable table(
            FigureSelection selection,
            List<FigureQuery.Group> groups,
            FigureQuery.Group total,
            Locale language,
            Instant now) {
        Period period = selection.period();
        return new FigureTable(
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                now,
                selection.by().stream().map(Dimension::word).toList(),
                selection.figures().stream()
                        .map(figure -> column(figure, language))
                        .toList(),
                groups.stream().map(group -> row(selection, group, language)).toList(),
                new FigureRow(Map.of(), total.figures(), BehindAddress.of(selection, List.of())));
    }

    FigureColumn column(Figure figure, Locale language) {
        return new FigureColumn(figure.key(), texts.of(language, "statistics.figure." + figure.key()), figure.unit());
    }

    private FigureRow row(FigureSelection selection, FigureQuery.Group group, Locale language) {
        Map<String, CodeName> groups = new LinkedHashMap<>();
        List<@Nullable String> keys = new ArrayList<>(group.keys());
        for (int i = 0; i < keys.size(); i++) {
            Dimension dimension = selection.by().get(i);
            String key = keys.get(i);
            if (key != null) {
                groups.put(dimension.word(), names.of(dimension, key, language));
            }
        }
        return new FigureRow(groups, group.figures(), BehindAddress.of(selection, keys));
    }
}
