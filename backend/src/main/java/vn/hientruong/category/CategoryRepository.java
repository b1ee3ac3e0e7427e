package vn.hientruong.category;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import org.hibernate.Session;

@Singleton
class CategoryRepository implements PanacheRepositoryBase<Category, String> {
    private final Session session;

    CategoryRepository(Session session) {
        this.session = session;
    }

    /** Until the end of the transaction nobody else writes, so two who create the same code cannot collide. */
    void lockForWriting() {
        session.createNativeMutationQuery("lock table category in share row exclusive mode")
                .executeUpdate();
    }
}
