package vn.hientruong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hientruong.report.ShownScene.WHOLE;
import static vn.hientruong.report.ShownScene.WORLD;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.report.ReportStatus;

/** The counts on the map are those of the table, at every zoom, whatever moved a moment ago. */
@QuarkusTest
class ShownMapTest {
    private static final long SEED = 20261130;

    @Inject
    ShownMap map;

    @Inject
    ShownScene scene;

    @Inject
    CellTidy tidy;

    @Inject
    Session session;

    @Test
    void theCountsAreThoseOfTheTableAtEveryZoom() {
        scene.plant();
        scene.everyZoomAgrees(map, scene.any(), "true");
        tidy.tidy();
        scene.everyZoomAgrees(map, scene.any(), "true");
        scene.change("status = 'CLOSED'", scene.reports.subList(0, 100));
        scene.change("hidden_at = now()", scene.reports.subList(100, 200));
        scene.change("is_public = false", scene.reports.subList(200, 250));
        scene.everyZoomAgrees(map, scene.any(), "true");
        tidy.tidy();
        scene.change("hidden_at = null", scene.reports.subList(150, 200));
        scene.everyZoomAgrees(map, scene.any(), "true");
    }

    @Test
    void aStatusIsCountedAlone() {
        scene.plant();
        ShownMap.Wanted wanted = ShownMap.Wanted.of(Set.of(ReportStatus.PLANNED, ReportStatus.CLOSED), scene.category);

        assertThat(map.of(WORLD, 2, wanted).reports())
                .isEqualTo(scene.count("status in ('PLANNED', 'CLOSED')", WHOLE))
                .isPositive();
    }

    @Test
    void aSingleReportNearInSaysWhichItIs() {
        scene.plant();
        List<ShownMap.Mark> marks = map.of("105,16,108,19", 12, scene.any()).marks();

        assertThat(marks).anySatisfy(mark -> {
            assertThat(mark.reports()).isEqualTo(1);
            assertThat(mark.report()).isNotNull();
        });
        assertThat(marks.stream().filter(mark -> mark.reports() > 1))
                .allSatisfy(mark -> assertThat(mark.report()).isNull());
    }

    @Test
    void theDatabaseShowsWhatThePolicyShows() {
        scene.plant();
        Set<String> shown = session
                .createNativeQuery(
                        "select distinct status from report where shown and category_code = ?1", String.class)
                .setParameter(1, scene.category)
                .getResultList()
                .stream()
                .collect(Collectors.toSet());

        assertThat(shown)
                .isEqualTo(ReportPolicy.shown().stream().map(Enum::name).collect(Collectors.toSet()));
    }

    @Test
    void columnAndRowAreThoseOfTheDatabase() {
        System.out.println("Seed " + SEED);
        Random random = new Random(SEED);
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
}
