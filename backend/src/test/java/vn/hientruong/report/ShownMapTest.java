package vn.hientruong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.report.ReportStatus;

/** The counts on the map are those of the table, at every zoom, whatever moved a moment ago. */
@QuarkusTest
class ShownMapTest {
    private static final long SEED = 20261130;
    private static final int REPORTS = 700;
    private static final double KILOMETRES = 1_000;
    private static final String WORLD = "-180,-85,180,85";
    private static final String COMMUNE = "18880";
    private static final String IN_COMMUNE = "area_id = (select id from area where code = '" + COMMUNE + "' limit 1)";

    @Inject
    ShownMap map;

    @Inject
    Planted planted;

    @Inject
    CellTidy tidy;

    @Inject
    AgroalDataSource database;

    @Inject
    ShownSource source;

    @Inject
    Session session;

    private final Random random = new Random(SEED);
    private final String word = "b" + UUID.randomUUID().toString().substring(0, 8);
    private String category = "";
    private final List<UUID> reports = new ArrayList<>();

    private void plant() {
        System.out.println("Seed " + SEED);
        QuarkusTransaction.requiringNew().run(this::plantAll);
    }

    private void plantAll() {
        category = planted.category(50, 30);
        ReportStatus[] statuses = ReportStatus.values();
        UUID resident = planted.resident();
        for (int i = 0; i < REPORTS; i++) {
            ReportStatus status = statuses[random.nextInt(statuses.length - 1)];
            boolean near = random.nextBoolean();
            double spread = near ? 0.3 * KILOMETRES : 40 * KILOMETRES;
            Planted.Seed seed = new Planted.Seed(
                    category,
                    i % 3 == 0 ? "Nắp cống, ổ gà " + word : "Ổ gà",
                    random.nextGaussian() * spread,
                    random.nextGaussian() * spread,
                    Duration.ofHours(1),
                    status == ReportStatus.UNKNOWN ? ReportStatus.CLOSED : status,
                    random.nextInt(10) > 0,
                    resident);
            reports.add(planted.plant(seed));
        }
        session.createNativeMutationQuery("update report set area_id = (select id from area where code = ?1 limit 1)"
                        + " where category_code = ?2 and lat > ?3")
                .setParameter(1, COMMUNE)
                .setParameter(2, category)
                .setParameter(3, Planted.LAT)
                .executeUpdate();
    }

    @Test
    void theCountsAreThoseOfTheTableAtEveryZoom() {
        plant();
        everyZoomAgrees();
        tidy.tidy();
        everyZoomAgrees();
        change("status = 'CLOSED'", reports.subList(0, 100));
        change("hidden_at = now()", reports.subList(100, 200));
        change("is_public = false", reports.subList(200, 250));
        everyZoomAgrees();
        tidy.tidy();
        change("hidden_at = null", reports.subList(150, 200));
        everyZoomAgrees();
    }

    @Test
    void whatWordsFindIsCountedAtEveryZoomWhateverMoved() throws SQLException {
        ShownMap map = reading(1_000_000_000);
        plant();
        ShownMap.Wanted wanted = new ShownMap.Wanted(Set.of(), category, "o ga " + word, null);
        String found = "description like '%" + word + "'";

        everyZoomAgrees(map, wanted, found);
        change("status = 'REJECTED'", reports.subList(0, 60));
        change("hidden_at = now()", reports.subList(60, 120));
        change("status = 'CLOSED'", reports.subList(120, 180));
        everyZoomAgrees(map, wanted, found);
        change("hidden_at = null", reports.subList(60, 90));
        tidy.tidy();
        everyZoomAgrees(map, wanted, found);
        assertThat(map.of(WORLD, 0, new ShownMap.Wanted(Set.of(), null, "?!", null)))
                .satisfies(nothing -> assertThat(nothing.reports()).isZero())
                .satisfies(nothing -> assertThat(nothing.extent()).isNull());
    }

    @Test
    void aCommuneIsCountedAtEveryZoomAloneAndWithWords() throws SQLException {
        plant();
        ShownMap map = reading(1_000_000_000);
        ShownMap.Wanted commune = new ShownMap.Wanted(Set.of(), category, null, COMMUNE);
        ShownMap.Wanted both =
                new ShownMap.Wanted(Set.of(ReportStatus.CLOSED, ReportStatus.PLANNED), category, word, COMMUNE);
        String closed = IN_COMMUNE + " and status in ('CLOSED', 'PLANNED') and description like '%" + word + "'";

        everyZoomAgrees(map, commune, IN_COMMUNE);
        everyZoomAgrees(map, both, closed);
        change("hidden_at = now()", reports.subList(0, 200));
        everyZoomAgrees(map, commune, IN_COMMUNE);
        everyZoomAgrees(map, both, closed);
        assertThat(map.of(WORLD, 0, new ShownMap.Wanted(Set.of(), null, null, "no-such-commune"))
                        .reports())
                .isZero();
    }

    @Test
    void whatIsTooMuchToKeepIsCountedByTheDatabase() throws SQLException {
        plant();

        everyZoomAgrees(
                reading(10),
                new ShownMap.Wanted(Set.of(), category, word, COMMUNE),
                IN_COMMUNE + " and description like '%" + word + "'");
    }

    @Test
    void beginningsAndHalvesOfCodesFindWhatTheyFindInTheDatabase() throws SQLException {
        plant();
        ShownMap kept = reading(1_000_000_000);
        ShownMap counted = new ShownMap(database, new ShownSearches(database, source));
        String code = session.createNativeQuery(
                        "select code from report where shown and category_code = ?1 limit 1", String.class)
                .setParameter(1, category)
                .getSingleResult();

        for (String words : List.of(
                word.substring(0, 6),
                "o ga",
                "nap cong " + word.substring(0, 4),
                code.substring(0, 4),
                code.substring(5))) {
            ShownMap.Wanted wanted = new ShownMap.Wanted(Set.of(), null, words, null);
            assertThat(kept.of(WORLD, 3, wanted).reports())
                    .as(words)
                    .isEqualTo(counted.of(WORLD, 3, wanted).reports())
                    .isPositive();
        }
    }

    @Test
    void whatCameAndWentPastTheTriggersIsSeenWhenItIsCompared() throws SQLException {
        ShownSearches searches = new ShownSearches(database, source, 1_000_000_000, 1);
        searches.keep(() -> true);
        plant();
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("delete from report_shown_change where code in"
                                + " (select code from report where category_code = ?1)")
                        .setParameter(1, category)
                        .executeUpdate());
        ShownMap.Wanted wanted = new ShownMap.Wanted(Set.of(), category, word, null);
        ShownMap asked = new ShownMap(database, searches);
        assertThat(asked.of(WORLD, 3, wanted).reports()).isZero();

        searches.compare(() -> true);

        everyZoomAgrees(asked, wanted, "description like '%" + word + "'");
    }

    @Test
    void whoeverStopsWhileAllIsReadLeavesNothingHalf() throws SQLException {
        plant();
        ShownSearches searches = new ShownSearches(database, source);

        searches.keep(() -> false);

        assertThat(searches.isKept()).isFalse();
        assertThat(new ShownMap(database, searches)
                        .of(WORLD, 0, new ShownMap.Wanted(Set.of(), category, word, null))
                        .reports())
                .isEqualTo(count("description like '%" + word + "'", new double[] {-180, -86, 181, 86}))
                .isPositive();
    }

    /** A map that has read everything, as the running one has soon after its start. */
    private ShownMap reading(long mostBytes) throws SQLException {
        ShownSearches searches = new ShownSearches(database, source, mostBytes, 5_000);
        searches.keep(() -> true);
        assertThat(searches.isKept()).isEqualTo(mostBytes > 10);
        return new ShownMap(database, searches);
    }

    @Test
    void aCodeIsFoundWithoutItsDashAndTheViewGoesThere() throws SQLException {
        plant();
        ShownMap map = reading(1_000_000_000);
        Object[] one = session.createNativeQuery(
                        "select code, lat, lon from report where shown and category_code = ?1 limit 1", Object[].class)
                .setParameter(1, category)
                .getSingleResult();
        String typed = ((String) one[0]).replace("-", "").toLowerCase(java.util.Locale.ROOT);

        ShownMap.Found found = map.of("105,16,108,19", 9, new ShownMap.Wanted(Set.of(), null, typed, null));

        assertThat(found.marks())
                .singleElement()
                .satisfies(mark -> assertThat(mark.report())
                        .isNotNull()
                        .extracting(ShownMap.Pin::code)
                        .isEqualTo(one[0]));
        double[] extent = Objects.requireNonNull(found.extent());
        assertThat(extent[1]).isCloseTo((double) one[1], within(1e-6));
        assertThat(extent[0]).isCloseTo((double) one[2], within(1e-6));
    }

    @Test
    void aStatusIsCountedAlone() {
        plant();
        ShownMap.Wanted wanted = ShownMap.Wanted.of(Set.of(ReportStatus.PLANNED, ReportStatus.CLOSED), category);

        assertThat(map.of(WORLD, 2, wanted).reports())
                .isEqualTo(count("status in ('PLANNED', 'CLOSED')", new double[] {-180, -86, 181, 86}))
                .isPositive();
    }

    @Test
    void aSingleReportNearInSaysWhichItIs() {
        plant();
        List<ShownMap.Mark> marks = map.of("105,16,108,19", 12, any()).marks();

        assertThat(marks).anySatisfy(mark -> {
            assertThat(mark.reports()).isEqualTo(1);
            assertThat(mark.report()).isNotNull();
        });
        assertThat(marks.stream().filter(mark -> mark.reports() > 1))
                .allSatisfy(mark -> assertThat(mark.report()).isNull());
    }

    @Test
    void theDatabaseShowsWhatThePolicyShows() {
        plant();
        Set<String> shown = session
                .createNativeQuery(
                        "select distinct status from report where shown and category_code = ?1", String.class)
                .setParameter(1, category)
                .getResultList()
                .stream()
                .collect(Collectors.toSet());

        assertThat(shown)
                .isEqualTo(ReportPolicy.shown().stream().map(Enum::name).collect(Collectors.toSet()));
    }

    @Test
    void columnAndRowAreThoseOfTheDatabase() {
        for (int i = 0; i < 200; i++) {
            double lat = random.nextDouble() * 178 - 89;
            double lon = random.nextDouble() * 360 - 180;
            Object[] cell = session.createNativeQuery("select cell_x(?1), cell_y(?2)", Object[].class)
                    .setParameter(1, lon)
                    .setParameter(2, lat)
                    .getSingleResult();

            assertThat(cell).as(lat + "," + lon).containsExactly(MapGrid.column(lon, 20), MapGrid.row(lat, 20));
        }
    }

    private void everyZoomAgrees() {
        everyZoomAgrees(map, any(), "true");
    }

    private void everyZoomAgrees(ShownMap asked, ShownMap.Wanted wanted, String condition) {
        for (String bbox : List.of(WORLD, "105.2,16.8,107.3,18.2", "106.55,17.42,106.68,17.52")) {
            for (int zoom = 0; zoom <= MapGrid.MOST_ZOOM; zoom++) {
                ShownMap.Found found = asked.of(bbox, zoom, wanted);

                assertThat(found.reports())
                        .as("%s in %s at %d, covering %s", wanted, bbox, zoom, Arrays.toString(found.covered()))
                        .isEqualTo(count(condition, found.covered()))
                        .isEqualTo(found.marks().stream()
                                .mapToLong(ShownMap.Mark::reports)
                                .sum())
                        .isPositive();
            }
        }
    }

    private ShownMap.Wanted any() {
        return ShownMap.Wanted.of(Set.of(), category);
    }

    private long count(String condition, double[] box) {
        return session.createNativeQuery(
                        "select count(*) from report where is_public and hidden_at is null and status in ('DISPATCHED',"
                                + " 'IN_PROGRESS', 'PLANNED', 'PENDING_APPROVAL', 'RESOLVED', 'CLOSED')"
                                + " and category_code = ?1 and lon >= ?2 and lon < ?3 and lat > ?4 and lat <= ?5 and "
                                + condition,
                        Long.class)
                .setParameter(1, category)
                .setParameter(2, box[0])
                .setParameter(3, box[2])
                .setParameter(4, box[1])
                .setParameter(5, box[3])
                .getSingleResult();
    }

    private void change(String what, List<UUID> which) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("update report set " + what + " where id = any (?1)")
                        .setParameter(1, which.toArray(UUID[]::new))
                        .executeUpdate());
    }
}
