package vn.hientruong.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.Session;

@Singleton
class AgencyRepository implements PanacheRepositoryBase<Agency, String> {
    private final Session session;

    AgencyRepository(Session session) {
        this.session = session;
    }

    /** All of them with what they serve, by code. */
    List<Agency> listWhole() {
        return list("from Agency a left join fetch a.areas left join fetch a.categories order by a.code");
    }

    /** Until the end of the transaction nobody else writes, so two who create the same code cannot collide. */
    void lockForWriting() {
        session.createNativeMutationQuery("lock table agency in share row exclusive mode")
                .executeUpdate();
    }
}
