package vn.hientruong.notification;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What is counted about pushes. */
@Singleton
class PushMeters {
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(300),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(2),
        Duration.ofMinutes(10),
        Duration.ofHours(1)
    };

    private final MeterRegistry meters;
    private final Timer delay;
    private final Counter buried;
    private final Map<Outcome.Kind, Counter> outcomes = new EnumMap<>(Outcome.Kind.class);

    PushMeters(MeterRegistry meters) {
        this.meters = meters;
        this.delay = Timer.builder("hientruong.push.delay")
                .description("From the change of a report to the moment the push service took the push")
                .serviceLevelObjectives(BOUNDS)
                .register(meters);
        this.buried = counter("dead");
        for (Outcome.Kind kind : Outcome.Kind.values()) {
            outcomes.put(kind, counter(kind.tag()));
        }
    }

    void count(Outcome.Kind kind) {
        Objects.requireNonNull(outcomes.get(kind)).increment();
    }

    void count(String channel, String result) {
        meters.counter("hientruong.push.results", "channel", channel.toLowerCase(Locale.ROOT), "result", result)
                .increment();
    }

    void buried() {
        buried.increment();
    }

    void took(Duration sinceTheChange) {
        delay.record(sinceTheChange);
    }

    private Counter counter(String result) {
        return meters.counter("hientruong.push.results", "channel", "push", "result", result);
    }
}
