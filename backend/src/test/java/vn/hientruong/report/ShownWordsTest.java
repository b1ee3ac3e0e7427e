package vn.hientruong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.hientruong.report.ShownScene.COMMUNE;
import static vn.hientruong.report.ShownScene.WHOLE;
import static vn.hientruong.report.ShownScene.WORLD;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.report.ReportStatus;

/** What words and communes find on the map is what they find in the table, whether it is read ahead or not. */
@QuarkusTest
class ShownWordsTest {
    private static final String IN_COMMUNE = "area_id = (select id from area where code = '" + COMMUNE + "' limit 1)";

    @Inject
    ShownScene scene;

    @Inject
    CellTidy tidy;

    @Inject
    AgroalDataSource database;

    @Inject
    ShownSource source;

    @Inject
    Session session;

    @Test
    void whatWordsFindIsCountedAtEveryZoomWhateverMoved() throws SQLException {
        ShownMap map = reading(1_000_000_000);
        scene.plant();
        ShownMap.Wanted wanted = new ShownMap.Wanted(Set.of(), scene.category, "o ga " + scene.word, null);
        String found = "description like '%" + scene.word + "'";

        scene.everyZoomAgrees(map, wanted, found);
        scene.change("status = 'REJECTED'", scene.reports.subList(0, 60));
        scene.change("hidden_at = now()", scene.reports.subList(60, 120));
        scene.change("status = 'CLOSED'", scene.reports.subList(120, 180));
        scene.everyZoomAgrees(map, wanted, found);
        scene.change("hidden_at = null", scene.reports.subList(60, 90));
        tidy.tidy();
        scene.everyZoomAgrees(map, wanted, found);
        assertThat(map.of(WORLD, 0, new ShownMap.Wanted(Set.of(), null, "?!", null)))
                .satisfies(nothing -> assertThat(nothing.reports()).isZero())
                .satisfies(nothing -> assertThat(nothing.extent()).isNull());
    }

    @Test
    void aCommuneIsCountedAtEveryZoomAloneAndWithWords() throws SQLException {
        scene.plant();
        ShownMap map = reading(1_000_000_000);
        ShownMap.Wanted commune = new ShownMap.Wanted(Set.of(), scene.category, null, COMMUNE);
        ShownMap.Wanted both = new ShownMap.Wanted(
                Set.of(ReportStatus.CLOSED, ReportStatus.PLANNED), scene.category, scene.word, COMMUNE);
        String closed = IN_COMMUNE + " and status in ('CLOSED', 'PLANNED') and description like '%" + scene.word + "'";

        scene.everyZoomAgrees(map, commune, IN_COMMUNE);
        scene.everyZoomAgrees(map, both, closed);
        scene.change("hidden_at = now()", scene.reports.subList(0, 200));
        scene.everyZoomAgrees(map, commune, IN_COMMUNE);
        scene.everyZoomAgrees(map, both, closed);
        assertThat(map.of(WORLD, 0, new ShownMap.Wanted(Set.of(), null, null, "no-such-commune"))
                        .reports())
                .isZero();
    }

    @Test
    void whatIsTooMuchToKeepIsCountedByTheDatabase() throws SQLException {
        scene.plant();

        scene.everyZoomAgrees(
                reading(10),
                new ShownMap.Wanted(Set.of(), scene.category, scene.word, COMMUNE),
                IN_COMMUNE + " and description like '%" + scene.word + "'");
    }

    @Test
    void beginningsAndHalvesOfCodesFindWhatTheyFindInTheDatabase() throws SQLException {
        scene.plant();
        ShownMap kept = reading(1_000_000_000);
        ShownMap counted = new ShownMap(database, new ShownSearches(database, source));
        String code = session.createNativeQuery(
                        "select code from report where shown and category_code = ?1 limit 1", String.class)
                .setParameter(1, scene.category)
                .getSingleResult();

        for (String words : List.of(
                scene.word.substring(0, 6),
                "o ga",
                "nap cong " + scene.word.substring(0, 4),
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
        scene.plant();
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("delete from report_shown_change where code in"
                                + " (select code from report where category_code = ?1)")
                        .setParameter(1, scene.category)
                        .executeUpdate());
        ShownMap.Wanted wanted = new ShownMap.Wanted(Set.of(), scene.category, scene.word, null);
        ShownMap asked = new ShownMap(database, searches);
        assertThat(asked.of(WORLD, 3, wanted).reports()).isZero();

        searches.compare(() -> true);

        scene.everyZoomAgrees(asked, wanted, "description like '%" + scene.word + "'");
    }

    @Test
    void whoeverStopsWhileAllIsReadLeavesNothingHalf() throws SQLException {
        scene.plant();
        ShownSearches searches = new ShownSearches(database, source);

        searches.keep(() -> false);

        assertThat(searches.isKept()).isFalse();
        assertThat(new ShownMap(database, searches)
                        .of(WORLD, 0, new ShownMap.Wanted(Set.of(), scene.category, scene.word, null))
                        .reports())
                .isEqualTo(scene.count("description like '%" + scene.word + "'", WHOLE))
                .isPositive();
    }

    @Test
    void aCodeIsFoundWithoutItsDashAndTheViewGoesThere() throws SQLException {
        scene.plant();
        ShownMap map = reading(1_000_000_000);
        Object[] one = session.createNativeQuery(
                        "select code, lat, lon from report where shown and category_code = ?1 limit 1", Object[].class)
                .setParameter(1, scene.category)
                .getSingleResult();
        String typed = ((String) one[0]).replace("-", "").toLowerCase(Locale.ROOT);

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

    /** A map that has read everything, as the running one has soon after its start. */
    private ShownMap reading(long mostBytes) throws SQLException {
        ShownSearches searches = new ShownSearches(database, source, mostBytes, 5_000);
        searches.keep(() -> true);
        assertThat(searches.isKept()).isEqualTo(mostBytes > 10);
        return new ShownMap(database, searches);
    }
}
