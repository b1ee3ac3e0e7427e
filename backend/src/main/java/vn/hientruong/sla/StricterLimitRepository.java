package vn.hientruong.sla;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import org.hibernate.Session;

@Singleton
class StricterLimitRepository implements PanacheRepositoryBase<StricterLimit, StricterLimit.Key> {
    private final Session session;

    StricterLimitRepository(Session session) {
        this.session = session;
    }

    /** Until the end of the transaction nobody else writes, so two who create the same limit cannot collide. */
    void lockForWriting() {
        session.createNativeMutationQuery("lock table agency_limit in share row exclusive mode")
                .executeUpdate();
    }
}
