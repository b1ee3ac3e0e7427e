package vn.hientruong.integration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.arc.lookup.LookupIfProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.hibernate.Session;

/**
 * Hands events on to Kafka where {@code hientruong.kafka.enabled} says so: a reader of the feed like any other, whose position
 * is written down once the broker has all before it. What was not, after a crash or an outage, is handed on again.
 */
@Singleton
class KafkaTask {
    /** Name of the channel in the configuration of Quarkus Messaging. */
    static final String CHANNEL = "events";

    private static final String READER = "kafka";
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 100;
    private static final byte[] TYPE =
            "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.US_ASCII);

    private final Emitter<byte[]> channel;
    private final EventFeed feed;
    private final Session session;
    private final ObjectMapper json;

    KafkaTask(@Channel(CHANNEL) Emitter<byte[]> channel, EventFeed feed, Session session, ObjectMapper json) {
        this.channel = channel;
        this.feed = feed;
        this.session = session;
        this.json = json;
    }

    @Produces
    @Singleton
    @LookupIfProperty(name = "hientruong.kafka.enabled", stringValue = "true")
    RecurringTask<Void> kafkaTask() {
        return Tasks.recurring("kafka", FixedDelay.of(EVERY)).execute((instance, context) -> handOnAll());
    }

    private void handOnAll() {
        while (handOn()) {
            // after an outage there are more than one round may take
        }
    }

    /**
     * Hands the next events on, in their order, and waits until the broker has them.
     *
     * @return whether there are more
     * @throws IllegalStateException when the broker does not take them; they are the next again
     */
    boolean handOn() {
        EventFeed.Page page = feed.page(QuarkusTransaction.requiringNew().call(this::position), AT_ONCE);
        if (page.items().isEmpty()) {
            return false;
        }
        List<CompletableFuture<Void>> taken =
                page.items().stream().map(this::send).toList();
        try {
            CompletableFuture.allOf(taken.toArray(CompletableFuture[]::new))
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException notTaken) {
            throw new IllegalStateException("Kafka did not take events", notTaken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        QuarkusTransaction.requiringNew().run(() -> keep(Long.parseLong(page.next())));
        return page.more();
    }

    /** Under the code of its report, so that what happened to one report stays in one partition and in its order. */
    private CompletableFuture<Void> send(CloudEvent event) {
        CompletableFuture<Void> taken = new CompletableFuture<>();
        OutgoingKafkaRecordMetadata<String> where = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(event.subject())
                .withTimestamp(event.time())
                .withHeaders(new RecordHeaders().add("content-type", TYPE))
                .build();
        channel.send(Message.of(
                body(event),
                Metadata.of(where),
                () -> {
                    taken.complete(null);
                    return CompletableFuture.completedFuture(null);
                },
                why -> {
                    taken.completeExceptionally(why);
                    return CompletableFuture.completedFuture(null);
                }));
        return taken;
    }

    private byte[] body(CloudEvent event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException neverWithOurRecords) {
            throw new IllegalStateException(neverWithOurRecords);
        }
    }

    private String position() {
        return session.createNativeQuery("select position from event_reader where name = ?1", Long.class)
                .setParameter(1, READER)
                .uniqueResultOptional()
                .map(position -> Long.toString(position))
                .orElse("");
    }

    private void keep(long position) {
        session.createNativeMutationQuery("insert into event_reader (name, position) values (?1, ?2)"
                        + " on conflict (name) do update set position = excluded.position")
                .setParameter(1, READER)
                .setParameter(2, position)
                .executeUpdate();
    }
}
