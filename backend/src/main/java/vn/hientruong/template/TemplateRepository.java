package vn.hientruong.template;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.handling.RejectionReason;

@Singleton
class TemplateRepository implements PanacheRepositoryBase<Template, String> {
    private final Session session;

    TemplateRepository(Session session) {
        this.session = session;
    }

    List<Template> listInOrder() {
        return list("order by action, category nulls first, title, code");
    }

    /** What is for that category first, then what is for any. */
    List<Template> listFor(String action, String category, @Nullable RejectionReason reason) {
        String fitting = "action = ?1 and (category is null or category = ?2)";
        String order = " order by category nulls last, title, code";
        return reason == null
                ? list(fitting + order, action, category)
                : list(fitting + " and (reason is null or reason = ?3)" + order, action, category, reason);
    }

    /** Until the end of the transaction nobody else writes, so two who create the same code cannot collide. */
    void lockForWriting() {
        session.createNativeMutationQuery("lock table response_template in share row exclusive mode")
                .executeUpdate();
    }
}
