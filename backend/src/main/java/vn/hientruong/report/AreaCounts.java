package vn.hientruong.report;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What happened to public reports by area, for whoever wants to hear of one. */
@Singleton
public class AreaCounts {
    private static final String COUNT = """
            select area_id, count(*) filter (where filed_at >= ?1), count(*) filter (where resolved_at >= ?1 and resolved_at < ?2)
            from report
            where is_public and area_id is not null and status not in ('REJECTED', 'WITHDRAWN', 'MERGED')
                and (filed_at >= ?1 and filed_at < ?2 or resolved_at >= ?1 and resolved_at < ?2)
            group by area_id order by area_id""";

    private final Session session;

    /** One area. */
    public record Count(UUID areaId, int filed, int resolved) {}

    AreaCounts(Session session) {
        this.session = session;
    }

    /** Areas in which a public report was filed or resolved in that time. */
    @Transactional
    public List<Count> between(Instant from, Instant to) {
        return session
                .createNativeQuery(COUNT, Tuple.class)
                .setParameter(1, from)
                .setParameter(2, to)
                .getResultList()
                .stream()
                .map(row -> new Count(
                        row.get(0, UUID.class),
                        row.get(1, Number.class).intValue(),
                        row.get(2, Number.class).intValue()))
                .toList();
    }
}
