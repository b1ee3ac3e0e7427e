package vn.hientruong.notification;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long the queue of pushes is, as numbers for {@code /q/metrics} and the health check. */
@Singleton
class QueueWatch {
    private static final Duration KEPT = Duration.ofSeconds(5);

    private static final String LOOK = """
            select coalesce(sum(waits.pushes), 0), coalesce(extract(epoch from now() - min(waits.wanted_at)), 0),
                (select count(*) from delivery where dead_at is not null)
            from (
                select 1 as pushes, wanted_at from delivery where dead_at is null
                union all
                select devices, wanted_at from delivery_batch) waits
            where waits.wanted_at <= now()""";

    /**
     * The queue at one moment.
     *
     * @param waiting deliveries that were to be sent by then
     * @param oldestSeconds how long the oldest of them has waited
     * @param dead letters
     */
    record Queue(long waiting, double oldestSeconds, long dead) {}

    private final AgroalDataSource dataSource;
    private final PushGate gate;
    private final Clock clock;
    private Instant lookAgain = Instant.MIN;
    private Queue last = new Queue(0, 0, 0);

    QueueWatch(AgroalDataSource dataSource, PushGate gate, Clock clock) {
        this.dataSource = dataSource;
        this.gate = gate;
        this.clock = clock;
    }

    void measure(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("hientruong.push.waiting", this, watch -> watch.queue().waiting())
                .description("Pushes that should have been sent by now")
                .register(meters);
        Gauge.builder("hientruong.push.oldest", this, watch -> watch.queue().oldestSeconds())
                .description("How long the push that has waited longest has waited")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("hientruong.push.dead", this, watch -> watch.queue().dead())
                .description("Dead letters: pushes that are tried no more")
                .register(meters);
        Gauge.builder("hientruong.push.shut", gate, shut -> shut.isShut() ? 1 : 0)
                .description("1 while the push service takes nothing")
                .register(meters);
    }

    /**
     * As it was a few seconds ago at most: whoever asks often costs the database nothing.
     *
     * @throws IllegalStateException when the database does not answer
     */
    synchronized Queue queue() {
        Instant now = clock.instant();
        if (!now.isBefore(lookAgain)) {
            last = look();
            lookAgain = now.plus(KEPT);
        }
        return last;
    }

    /** As it is now. */
    Queue look() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(LOOK);
                ResultSet row = query.executeQuery()) {
            row.next();
            return new Queue(row.getLong(1), row.getDouble(2), row.getLong(3));
        } catch (SQLException lost) {
            throw new IllegalStateException("The queue of pushes cannot be looked at", lost);
        }
    }
}
