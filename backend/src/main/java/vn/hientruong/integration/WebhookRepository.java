package vn.hientruong.integration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

@Singleton
class WebhookRepository implements PanacheRepositoryBase<Webhook, UUID> {
    /** Those that hear of events first, each of both the newest first. */
    List<Webhook> listInOrder() {
        return list("order by case when endedAt is null then 0 else 1 end, createdAt desc, id");
    }
}
