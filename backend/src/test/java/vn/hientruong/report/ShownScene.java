package vn.hientruong.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.hientruong.model.report.ReportStatus;

/** Reports that are counted on the map, and the table's own count of them. */
@Dependent
class ShownScene {
    static final String WORLD = "-180,-85,180,85";
    static final double[] WHOLE = {-180, -86, 181, 86};
    static final String COMMUNE = "18880";
    private static final long SEED = 20261130;
    private static final int REPORTS = 700;
    private static final double KILOMETRES = 1_000;

    final String word = "b" + UUID.randomUUID().toString().substring(0, 8);
    final List<UUID> reports = new ArrayList<>();
    String category = "";
    private final Planted planted;
    private final Session session;
    private final Random random = new Random(SEED);

    ShownScene(Planted planted, Session session) {
        this.planted = planted;
        this.session = session;
    }

    /** Some hundred of them, in a category of their own. */
    void plant() {
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

    ShownMap.Wanted any() {
        return ShownMap.Wanted.of(Set.of(), category);
    }

    void everyZoomAgrees(ShownMap asked, ShownMap.Wanted wanted, String condition) {
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

    long count(String condition, double[] box) {
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

    void change(String what, List<UUID> which) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("update report set " + what + " where id = any (?1)")
                        .setParameter(1, which.toArray(UUID[]::new))
                        .executeUpdate());
    }
}
