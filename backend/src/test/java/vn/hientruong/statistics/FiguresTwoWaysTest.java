package vn.hientruong.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hientruong.statistics.Dimension.*;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import vn.hientruong.agency.Agencies;
import vn.hientruong.agency.Agency;
import vn.hientruong.area.AreaFound;
import vn.hientruong.area.Areas;
import vn.hientruong.category.Categories;
import vn.hientruong.category.Category;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.Page;
import vn.hientruong.model.handling.RejectionReason;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.model.statistics.CountedReport;
import vn.hientruong.platform.persistence.Cursor;
import vn.hientruong.platform.text.Texts;
import vn.hientruong.report.RandomReports;
import vn.hientruong.statistics.SecondWay.Told;

/** Every figure twice: by the query, and from 5,000 timelines of three years in which nobody else files. */
@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
class FiguresTwoWaysTest {
    private static final int REPORTS = 5_000;
    private static final Instant FROM = Instant.parse("2001-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2003-12-30T00:00:00Z");
    private static final Instant NOW = Instant.parse("2004-02-01T00:00:00Z");
    private static final Period WHOLE = new Period(LocalDate.of(2001, 1, 1), LocalDate.of(2003, 12, 31));
    private static final Caller SUPERVISOR = new Caller(UUID.randomUUID(), Set.of(Role.SUPERVISOR), null);

    private static final List<List<Dimension>> GROUPINGS = List.of(
            List.of(),
            List.of(AGENCY),
            List.of(CATEGORY),
            List.of(AREA),
            List.of(CHANNEL),
            List.of(DAY),
            List.of(WEEK),
            List.of(MONTH),
            List.of(QUARTER),
            List.of(YEAR),
            List.of(AGENCY, CATEGORY),
            List.of(CATEGORY, AREA, CHANNEL),
            List.of(AGENCY, CHANNEL, QUARTER));

    private static final List<Period> PERIODS = List.of(
            WHOLE,
            named("2002"),
            named("2002-Q2"),
            named("2001-12"),
            named("2002-W01"),
            new Period(LocalDate.of(2003, 2, 27), LocalDate.of(2003, 3, 2)),
            new Period(LocalDate.of(2002, 7, 7), LocalDate.of(2002, 7, 7)));

    @Inject
    RandomReports random;

    @Inject
    FigureQuery query;

    @Inject
    CountedReports counted;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Categories categories;

    @Inject
    Agencies agencies;

    @Inject
    Areas areas;

    private final long seed = Long.getLong("hientruong.seed", new Random().nextLong());
    private List<Told> told = List.of();

    @BeforeAll
    void makeReports() throws SQLException {
        System.out.println("seed of the reports: " + seed);
        Set<UUID> late = random.store(
                REPORTS,
                seed,
                new RandomReports.World(
                        first(
                                6,
                                categories.listActive().stream()
                                        .map(Category::code)
                                        .toList()),
                        first(
                                7,
                                agencies.listActive().stream().map(Agency::code).toList()),
                        first(8, areas.all().stream().map(AreaFound::id).toList())),
                FROM,
                TO);
        SecondWay.putSomeAtRepeatSpots(dataSource, FROM, TO);
        told = SecondWay.read(dataSource, FROM, TO, late);
    }

    @Test
    void theReportsAreOfEveryKind() {
        assertThat(told).hasSize(REPORTS);
        Map<String, Long> byStatus = told.stream()
                .collect(Collectors.groupingBy(report -> report.status, TreeMap::new, Collectors.counting()));
        System.out.println(byStatus);
        assertThat(byStatus.keySet())
                .containsAll(Arrays.stream(ReportStatus.values())
                        .filter(status -> status != ReportStatus.UNKNOWN)
                        .map(Enum::name)
                        .toList());
        Map<String, BigDecimal> figures = SecondWay.figures(told, NOW);
        assertThat(figures).allSatisfy((key, value) -> assertThat(value).as(key).isPositive());
        assertThat(figures.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        FigureCatalogue.all().stream().map(Figure::key).toList());
        assertThat(told.stream().filter(report -> report.reopenings > 1)).isNotEmpty();
        assertThat(told.stream().filter(report -> report.late && report.reopenings > 0))
                .isNotEmpty();
    }

    @Test
    void everyFigureIsTheSameBothWays() {
        for (Period period : PERIODS) {
            List<Told> within = told.stream()
                    .filter(report -> !report.day().isBefore(period.from())
                            && !report.day().isAfter(period.to()))
                    .toList();
            for (List<Dimension> by : GROUPINGS) {
                FigureQuery.Found found = find(period, by, FigureSelection.Filter.ANY, null);
                Map<String, Map<String, BigDecimal>> groups = new TreeMap<>();
                found.groups().forEach(group -> groups.put(group.keys().toString(), group.figures()));
                String what = "seed " + seed + ", " + period + " by " + by;
                if (!by.isEmpty()) {
                    assertSame(groups, SecondWay.grouped(within, by, NOW), what);
                }
                assertSame(
                        Map.of("total", found.total().figures()),
                        Map.of("total", SecondWay.figures(within, NOW)),
                        what);
            }
        }
    }

    @Test
    void filtersAndTheCallersScopeNarrowTheSameWay() {
        String agency = told.stream()
                .flatMap(report -> Optional.ofNullable(report.keys.get(AGENCY)).stream())
                .findFirst()
                .orElseThrow();
        String category = Objects.requireNonNull(told.get(0).keys.get(CATEGORY));
        List<Told> both = told.stream()
                .filter(report -> agency.equals(report.keys.get(AGENCY)) && category.equals(report.keys.get(CATEGORY)))
                .toList();
        assertThat(find(WHOLE, List.of(), new FigureSelection.Filter(agency, category, null, null), null)
                        .total()
                        .figures())
                .isEqualTo(SecondWay.figures(both, NOW));
        assertThat(find(WHOLE, List.of(), new FigureSelection.Filter(null, category, null, null), agency)
                        .total()
                        .figures())
                .isEqualTo(SecondWay.figures(both, NOW));

        List<Told> undispatched =
                told.stream().filter(report -> report.keys.get(AGENCY) == null).toList();
        assertThat(find(WHOLE, List.of(), new FigureSelection.Filter("-", null, null, null), null)
                        .total()
                        .figures())
                .isEqualTo(SecondWay.figures(undispatched, NOW));
    }

    @Test
    void eachReportReceivedIsCountedInExactlyOneOfTheParts() {
        for (List<Dimension> by : GROUPINGS) {
            FigureQuery.Found found = find(WHOLE, by, FigureSelection.Filter.ANY, null);
            List<FigureQuery.Group> rows = new ArrayList<>(found.groups());
            rows.add(found.total());
            for (FigureQuery.Group row : rows) {
                assertThat(sum(row, "refused", "withdrawn", "merged", "open", "done"))
                        .isEqualTo(sum(row, "received"));
                assertThat(sum(row, "waiting", "asked", "planned", "notDueYet", "lateOpen"))
                        .isEqualTo(sum(row, "open"));
                assertThat(sum(row, "onTime", "extended", "lateDone")).isEqualTo(sum(row, "done"));
                assertThat(sum(row, "satisfied", "acceptable", "dissatisfied")).isEqualTo(sum(row, "rated"));
                assertThat(sum(
                                row,
                                Arrays.stream(RejectionReason.values())
                                        .map(reason -> "refused." + reason)
                                        .toArray(String[]::new)))
                        .isEqualTo(sum(row, "refused"));
            }
            if (!by.isEmpty()) {
                for (Figure figure : FigureCatalogue.all()) {
                    if (figure instanceof Figure.Count) {
                        assertThat(found.groups().stream()
                                        .mapToLong(row -> sum(row, figure.key()))
                                        .sum())
                                .as(figure.key())
                                .isEqualTo(sum(found.total(), figure.key()));
                    }
                }
            }
        }
    }

    @Test
    void theListBehindAFigureHoldsAsManyReportsAsItCounts() {
        Period quarter = named("2002-Q2");
        for (Figure figure : FigureCatalogue.all()) {
            FigureSelection selection =
                    new FigureSelection(quarter, List.of(), FigureSelection.Filter.ANY, List.of(figure));
            Set<UUID> listed = new TreeSet<>();
            counted.each(SUPERVISOR, selection, Texts.ENGLISH, report -> listed.add(report.id()));
            Set<UUID> paged = new TreeSet<>();
            Cursor after = null;
            do {
                Page<CountedReport> page = counted.page(SUPERVISOR, selection, after, 37, Texts.ENGLISH);
                page.items()
                        .forEach(report -> assertThat(paged.add(report.id())).isTrue());
                after = page.next() == null ? null : Cursor.decode(page.next());
            } while (after != null);
            assertThat(paged).as(figure.key()).isEqualTo(listed);
            if (figure instanceof Figure.Count) {
                // limits that end between then and today: the list is of today
                FigureQuery.Found found = query.find(
                        List.of(),
                        List.of(figure),
                        new Cohort(selection, new Scope(null), List.of(), Instant.parse("2026-11-25T00:00:00Z")));
                assertThat((long) listed.size()).as(figure.key()).isEqualTo(sum(found.total(), figure.key()));
            }
        }
    }

    private FigureQuery.Found find(
            Period period, List<Dimension> by, FigureSelection.Filter filter, @Nullable String agency) {
        FigureSelection selection = new FigureSelection(period, by, filter, FigureCatalogue.all());
        return query.find(by, selection.figures(), new Cohort(selection, new Scope(agency), List.of(), NOW));
    }

    private static void assertSame(
            Map<String, Map<String, BigDecimal>> found, Map<String, Map<String, BigDecimal>> expected, String what) {
        assertThat(found.keySet()).as(what).isEqualTo(expected.keySet());
        expected.forEach((group, figures) -> assertThat(new TreeMap<>(found.getOrDefault(group, Map.of())))
                .as("%s: %s", what, group)
                .isEqualTo(new TreeMap<>(figures)));
    }

    private static long sum(FigureQuery.Group row, String... keys) {
        long sum = 0;
        for (String key : keys) {
            sum += Objects.requireNonNull(row.figures().get(key), key).longValueExact();
        }
        return sum;
    }

    private static Period named(String name) {
        return Period.of(name, null, null, LocalDate.EPOCH);
    }

    private static <T> List<T> first(int count, List<T> all) {
        assertThat(all).hasSizeGreaterThanOrEqualTo(count);
        return all.subList(0, count);
    }
}
