package vn.hientruong.report;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.hibernate.Session;

/**
 * Adds what changed on the map up to the counts of its cells, so that the list of changes stays short. Whoever counts
 * meanwhile sees all of it either way: before the commit as changes, afterwards as counts.
 */
@Singleton
class CellTidy {
    static final String TASK = "report-cells";

    private static final Duration EVERY = Duration.ofSeconds(30);
    /** Of one transaction. */
    private static final int MOST = 100_000;

    private final Session session;

    CellTidy(Session session) {
        this.session = session;
    }

    @Produces
    @Singleton
    RecurringTask<Void> reportCellsTask() {
        return Tasks.recurring(TASK, FixedDelay.of(EVERY)).execute((instance, context) -> tidy());
    }

    void tidy() {
        while (QuarkusTransaction.requiringNew().call(this::addUp) > 0) {
            // a load of many reports leaves more changes than one transaction should take
        }
        QuarkusTransaction.requiringNew().run(this::forget);
    }

    /** What {@link ShownSearches} keeps is much younger. */
    private void forget() {
        session.createNativeMutationQuery("delete from report_shown_change where at < now() - interval '2 hours'")
                .executeUpdate();
    }

    private int addUp() {
        return session.createNativeMutationQuery("""
                        with taken as (
                            delete from report_cell_change where ctid in (
                                select ctid from report_cell_change limit ?1 for update skip locked)
                            returning *)
                        insert into report_cell (depth, x, y, category_code, status, reports, lat_sum, lon_sum)
                        select depth, x, y, category_code, status, sum(reports), sum(lat_sum), sum(lon_sum)
                        from taken group by 1, 2, 3, 4, 5
                        order by 1, 2, 3, 4, 5
                        on conflict (depth, x, y, category_code, status) do update set
                            reports = report_cell.reports + excluded.reports,
                            lat_sum = report_cell.lat_sum + excluded.lat_sum,
                            lon_sum = report_cell.lon_sum + excluded.lon_sum""").setParameter(1, MOST).executeUpdate();
    }
}
