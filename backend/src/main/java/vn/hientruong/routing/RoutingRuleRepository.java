package vn.hientruong.routing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@Singleton
class RoutingRuleRepository implements PanacheRepositoryBase<RoutingRule, UUID> {
    private final Session session;

    RoutingRuleRepository(Session session) {
        this.session = session;
    }

    List<RoutingRule> listInOrder() {
        return listAll(Sort.by("category").and("area", Sort.NullPrecedence.NULLS_FIRST));
    }

    Optional<RoutingRule> findFor(String category, @Nullable String area) {
        return area == null
                ? find("category = ?1 and area is null", category).firstResultOptional()
                : find("category = ?1 and area = ?2", category, area).firstResultOptional();
    }

    /** Until the end of the transaction nobody else writes, so two who write the same rule cannot collide. */
    void lockForWriting() {
        session.createNativeMutationQuery("lock table routing_rule in share row exclusive mode")
                .executeUpdate();
    }
}
