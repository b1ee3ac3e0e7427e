package vn.hientruong.platform.persistence;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import vn.hientruong.platform.signal.Signal;
import vn.hientruong.platform.signal.Signals;

/** Copies in memory of what changes seldom, each read anew after a signal of its topic, from this instance or another. */
@Singleton
public class Snapshots {
    private final Map<String, List<Snapshot<?>>> byTopic = new ConcurrentHashMap<>();

    /**
     * A copy that lasts as long as the program; nothing is read yet.
     *
     * @param topic of the signals after which it is stale
     * @param source reads it all, see {@link Snapshot}
     */
    public <T> Snapshot<T> of(String topic, Supplier<T> source) {
        Snapshot<T> made = new Snapshot<>(source);
        byTopic.computeIfAbsent(topic, first -> new CopyOnWriteArrayList<>()).add(made);
        return made;
    }

    /** The instance that made the change need not wait for its own signal to come back. */
    void changedHere(@Observes(during = TransactionPhase.AFTER_SUCCESS) Signals.Outgoing signal) {
        byTopic.getOrDefault(signal.topic(), List.of()).forEach(Snapshot::stale);
    }

    void changedSomewhere(@Observes Signal signal) {
        byTopic.forEach((topic, copies) -> {
            if (signal.concerns(topic)) {
                copies.forEach(Snapshot::stale);
            }
        });
    }
}
