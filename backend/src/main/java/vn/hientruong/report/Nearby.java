package vn.hientruong.report;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.Session;
import vn.hientruong.model.report.NearbyReport;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.platform.text.CallerLanguage;

/** Open reports of the same kind close to a point, to follow instead of filing again. */
@Singleton
public class Nearby {
    /** Metres around the point. */
    private static final double RADIUS = 250;

    private static final int MOST = 10;

    /** One row as the database gives it. */
    record Row(
            UUID id,
            String code,
            ReportStatus status,
            String category,
            String description,
            double lat,
            double lon,
            Instant filedAt,
            long followers) {}

    private final Session session;
    private final Names names;
    private final CallerLanguage language;

    Nearby(Session session, Names names, CallerLanguage language) {
        this.session = session;
        this.names = names;
        this.language = language;
    }

    /** At most ten, the nearest first; only reports that may be published. */
    @Transactional
    public List<NearbyReport> of(double lat, double lon, String category) {
        double height = RADIUS / Distance.DEGREE;
        double width = height / Math.max(0.01, Math.cos(Math.toRadians(lat)));
        Locale locale = language.get();
        return session
                .createSelectionQuery("""
                        select new vn.hientruong.report.Nearby$Row(r.id, r.code, r.status, r.category,
                            substring(r.filing.description, 1, 200), r.place.lat, r.place.lon, r.filing.filedAt,
                            (select count(*) from Follower f where f.key.reportId = r.id))
                        from Report r
                        where r.category = :category and r.filing.isPublic and r.status in :open
                          and r.place.lat between :south and :north and r.place.lon between :west and :east
                        """, Row.class)
                .setParameter("category", category)
                .setParameterList("open", ReportPolicy.publicAndOpen())
                .setParameter("south", lat - height)
                .setParameter("north", lat + height)
                .setParameter("west", lon - width)
                .setParameter("east", lon + width)
                .getResultList()
                .stream()
                .map(row -> view(row, Distance.metres(lat, lon, row.lat(), row.lon()), locale))
                .filter(report -> report.distanceMetres() <= RADIUS)
                .sorted(Comparator.comparingDouble(NearbyReport::distanceMetres))
                .limit(MOST)
                .toList();
    }

    private NearbyReport view(Row row, double metres, Locale locale) {
        return new NearbyReport(
                row.id(),
                row.code(),
                row.status(),
                names.category(row.category(), locale),
                row.description(),
                row.lat(),
                row.lon(),
                Math.round(metres),
                (int) row.followers(),
                row.filedAt());
    }
}
