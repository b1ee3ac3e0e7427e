package vn.hientruong.integration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.integration.NewWebhook;
import vn.hientruong.platform.persistence.Uuid7;

/** Where another system wants to hear of events. */
@Entity
class Webhook {
    static final String KIND = "webhook";

    @Id
    private UUID id;

    private String name;
    private String url;

    @SuppressWarnings("UnusedVariable") // signs, by queries alone
    private String secret;

    private Instant createdAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    Webhook() {}

    Webhook(NewWebhook said, String secret, Instant now) {
        this.id = Uuid7.at(now);
        this.name = said.name().strip();
        this.url = said.url().strip();
        this.secret = secret;
        this.createdAt = now;
    }

    void end(Instant now) {
        endedAt = now;
    }

    UUID id() {
        return id;
    }

    boolean isEnded() {
        return endedAt != null;
    }

    Webhooks.View view() {
        return new Webhooks.View(id, name, url, createdAt, endedAt);
    }

    /** What is written down of it when it changes. */
    NewWebhook said() {
        return new NewWebhook(name, url);
    }
}
