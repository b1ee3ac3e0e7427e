package vn.hientruong.sla;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import org.hibernate.Session;

@Singleton
class CalendarYearRepository implements PanacheRepositoryBase<CalendarYear, Integer> {
    private final Session session;

    CalendarYearRepository(Session session) {
        this.session = session;
    }

    /** Until the end of the transaction nobody else writes, so two who change one year come one after the other. */
    void lockForWriting() {
        session.createNativeMutationQuery("lock table calendar_year in share row exclusive mode")
                .executeUpdate();
    }
}
