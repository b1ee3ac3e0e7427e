package vn.hientruong.integration;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;
import vn.hientruong.model.integration.NewWebhook;
import vn.hientruong.platform.change.Changed;
import vn.hientruong.platform.jobs.Jobs;
import vn.hientruong.platform.outside.AddressRefused;
import vn.hientruong.platform.outside.OutsideCalls;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;

/** Administrators say where events are sent to, see what became of them, and send one anew. */
@Singleton
public class Webhooks {
    private static final int SHOWN = 100;

    private final WebhookRepository webhooks;
    private final WebhookDeliveries deliveries;
    private final OutsideCalls outside;
    private final Jobs jobs;
    private final Event<Changed> changes;
    private final Clock clock;

    /** One, without its secret; {@code endedAt} is absent while it hears of events. */
    public record View(
            UUID id,
            String name,
            String url,
            Instant createdAt,
            @Nullable Instant endedAt) {}

    /** A new one, and the secret that is shown this once. */
    public record Made(View webhook, String secret) {}

    /**
     * One event on its way.
     *
     * @param code of the report
     * @param status of HTTP that the last try was answered with
     * @param error what went wrong when there was no answer
     */
    public record DeliveryView(
            UUID id,
            UUID eventId,
            String type,
            String code,
            DeliveryState state,
            int attempts,
            @Nullable Integer status,
            @Nullable String error,
            Instant createdAt,
            @Nullable Instant settledAt) {
        /** When it was settled, or else when it began to wait. */
        public Instant at() {
            return settledAt == null ? createdAt : settledAt;
        }

        /** Of the text that says where it stands. */
        public String stateKey() {
            return "delivery." + state;
        }
    }

    Webhooks(
            WebhookRepository webhooks,
            WebhookDeliveries deliveries,
            OutsideCalls outside,
            Jobs jobs,
            Event<Changed> changes,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.outside = outside;
        this.jobs = jobs;
        this.changes = changes;
        this.clock = clock;
    }

    /** All of them, those that are shut last. */
    @Transactional
    public List<View> list() {
        return webhooks.listInOrder().stream().map(Webhook::view).toList();
    }

    /** @throws NotFound when there is no such webhook */
    @Transactional
    public View get(UUID id) {
        return find(id).view();
    }

    /** Its newest hundred deliveries. */
    @Transactional
    public List<DeliveryView> log(UUID id) {
        return deliveries.list(id, SHOWN);
    }

    /**
     * Has events sent there from now on.
     *
     * @throws InvalidRequest for an address that is not called, or when there are too many
     */
    @Transactional
    public Made create(NewWebhook said) {
        try {
            outside.check(said.url().strip());
        } catch (AddressRefused refused) {
            throw (InvalidRequest) InvalidRequest.at("/url", "outside-address").initCause(refused);
        }
        if (webhooks.count("endedAt is null") >= Limits.WEBHOOKS) {
            throw InvalidRequest.at("", "too-many-webhooks", Limits.WEBHOOKS);
        }
        String secret = Signature.newSecret();
        Webhook webhook = new Webhook(said, secret, clock.instant());
        webhooks.persist(webhook);
        changes.fire(Changed.of(Webhook.KIND, webhook.id().toString(), null, webhook.said()));
        return new Made(webhook.view(), secret);
    }

    /**
     * Sends nothing there any more; what waits is dropped.
     *
     * @throws NotFound when there is no such webhook, or it is shut already
     */
    @Transactional
    public void end(UUID id) {
        Webhook webhook = find(id);
        if (webhook.isEnded()) {
            throw new NotFound();
        }
        webhook.end(clock.instant());
        changes.fire(Changed.removed(Webhook.KIND, id.toString(), webhook.said()));
    }

    /**
     * Sends a settled delivery anew, with the same id, so that whoever has it already can tell.
     *
     * @throws NotFound when there is none, or it is on its way
     */
    @Transactional
    public void resend(UUID id, UUID delivery) {
        int round = deliveries.reopen(id, delivery).orElseThrow(NotFound::new);
        jobs.add(List.of(WebhookTask.instance(delivery, round)), clock.instant());
        changes.fire(Changed.act(Webhook.KIND, id.toString(), "resent", null, null));
    }

    private Webhook find(UUID id) {
        return webhooks.findByIdOptional(id).orElseThrow(NotFound::new);
    }
}
