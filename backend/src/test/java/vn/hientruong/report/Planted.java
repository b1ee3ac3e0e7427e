package vn.hientruong.report;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.Session;
import vn.hientruong.category.CategoryEditing;
import vn.hientruong.model.category.NewCategory;
import vn.hientruong.model.report.ReportStatus;

/** Reports put straight into the table, where and when a test needs them, in categories of its own. */
@Singleton
public class Planted {
    /** In Phường Đồng Hới, where no other test reports anything. */
    static final double LAT = 17.4769;

    static final double LON = 106.6223;

    private final Session session;
    private final CategoryEditing categories;
    private final Clock clock;

    Planted(Session session, CategoryEditing categories, Clock clock) {
        this.session = session;
        this.categories = categories;
        this.clock = clock;
    }

    /** What is planted; changed by the "with" methods. */
    record Seed(
            String category,
            String text,
            double north,
            double east,
            Duration ago,
            ReportStatus status,
            boolean isPublic,
            UUID reporter) {
        Seed metres(double toNorth, double toEast) {
            return new Seed(category, text, toNorth, toEast, ago, status, isPublic, reporter);
        }

        Seed ago(Duration filedAgo) {
            return new Seed(category, text, north, east, filedAgo, status, isPublic, reporter);
        }

        Seed saying(String words) {
            return new Seed(category, words, north, east, ago, status, isPublic, reporter);
        }

        Seed in(ReportStatus stand) {
            return new Seed(category, text, north, east, ago, stand, isPublic, reporter);
        }

        Seed hidden() {
            return new Seed(category, text, north, east, ago, status, false, reporter);
        }
    }

    /** A category nobody else uses. */
    String category(int radiusMetres, int days) {
        String code = "t-" + UUID.randomUUID().toString().substring(0, 18);
        categories.put(
                code,
                new NewCategory("Ổ gà", "Potholes", 9000, false, 5, null, false, null, true, null, radiusMetres, days));
        return code;
    }

    /** A public report that was dispatched an hour ago, at the place. */
    Seed seed(String category) {
        return new Seed(category, "Ổ gà sâu", 0, 0, Duration.ofHours(1), ReportStatus.DISPATCHED, true, resident());
    }

    @Transactional
    UUID resident() {
        UUID id = UUID.randomUUID();
        session.createNativeMutationQuery(
                        "insert into account (id, phone, roles, created_at) values (?1, ?2, '{RESIDENT}', ?3)")
                .setParameter(1, id)
                .setParameter(
                        2, String.format("+847%08d", ThreadLocalRandom.current().nextInt(100_000_000)))
                .setParameter(3, clock.instant())
                .executeUpdate();
        return id;
    }

    @Transactional
    UUID plant(Seed seed) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        session.createNativeMutationQuery("""
                        insert into report (id, version, code, status, category_code, description, lat, lon,
                            reporter_id, filed_by, channel, anonymous, is_public, client_key, body_hash, filed_at,
                            routing_reason, moved_at)
                        values (?1, 0, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8, 'APP', true, ?9, ?1, '\\x00', ?10,
                            '{"key":"routing.outside","args":[]}', ?11)""")
                .setParameter(1, id)
                .setParameter(2, ReportCode.next())
                .setParameter(3, seed.status().name())
                .setParameter(4, seed.category())
                .setParameter(5, seed.text())
                .setParameter(6, lat(seed.north()))
                .setParameter(7, lon(seed.east()))
                .setParameter(8, seed.reporter())
                .setParameter(9, seed.isPublic())
                .setParameter(10, now.minus(seed.ago()))
                .setParameter(11, now)
                .executeUpdate();
        return id;
    }

    static double lat(double metresNorth) {
        return LAT + metresNorth / Distance.DEGREE;
    }

    static double lon(double metresEast) {
        return LON + metresEast / Distance.DEGREE / Math.cos(Math.toRadians(LAT));
    }
}
