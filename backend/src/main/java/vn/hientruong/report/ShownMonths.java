package vn.hientruong.report;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import vn.hientruong.platform.time.SystemClock;

/** The reports everybody may see, month by month of their filing in Vietnam, for programs that read all of them. */
@Singleton
public class ShownMonths {
    /** As many as a sitemap may hold; of a month with more, the newest. */
    private static final int MOST = 50_000;

    /** A report, and when it was last moved. */
    public record Moved(String code, Instant at) {}

    private final Session session;

    ShownMonths(Session session) {
        this.session = session;
    }

    /** From the first month in which one was filed to the last; empty while there is none. */
    @Transactional
    public List<YearMonth> list() {
        Tuple ends = session.createNativeQuery(
                        "select (select filed_at from report where shown order by filed_at, id limit 1),"
                                + " (select filed_at from report where shown order by filed_at desc, id desc limit 1)",
                        Tuple.class)
                .getSingleResult();
        Instant first = ends.get(0, Instant.class);
        List<YearMonth> months = new ArrayList<>();
        if (first != null) {
            YearMonth last = month(ends.get(1, Instant.class));
            for (YearMonth month = month(first); !month.isAfter(last); month = month.plusMonths(1)) {
                months.add(month);
            }
        }
        return months;
    }

    /** Those of one month, the newest first, {@value #MOST} at most. */
    @Transactional
    public List<Moved> of(YearMonth month) {
        return session
                .createNativeQuery(
                        "select code, moved_at from report where shown and filed_at >= ?1 and filed_at < ?2"
                                + " order by filed_at desc, id desc limit " + MOST,
                        Tuple.class)
                .setParameter(1, start(month))
                .setParameter(2, start(month.plusMonths(1)))
                .getResultList()
                .stream()
                .map(row -> new Moved(row.get(0, String.class), row.get(1, Instant.class)))
                .toList();
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(SystemClock.ZONE).toInstant();
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(SystemClock.ZONE));
    }
}
