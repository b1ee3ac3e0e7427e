package vn.hientruong.console.editing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.hientruong.identity.Caller;
import vn.hientruong.platform.signal.Signal;
import vn.hientruong.platform.signal.Signals;

/**
 * People with the form of a report open. Each tab says so again and again; the word reaches every instance as a signal and
 * is kept in memory only. Whoever says nothing more is forgotten after {@link #FORGOTTEN}, however the tab ended.
 */
@Singleton
public class Editors {
    /** Browsers let a hidden tab speak once a minute. */
    static final Duration FORGOTTEN = Duration.ofSeconds(90);

    static final String TOPIC = "editing";

    /** More tabs on one report nobody has. */
    private static final int TABS = 40;

    /** Somebody began or ended; ask who it is. */
    public record Changed(UUID reportId) {}

    private record Tab(UUID account, List<String> agencies, Instant until) {}

    private record News(UUID reportId, List<String> agencies) {}

    private final Map<UUID, Map<String, Tab>> open = new ConcurrentHashMap<>();
    private final BroadcastProcessor<News> news = BroadcastProcessor.create();
    private final Event<Signals.Outgoing> signals;
    private final Clock clock;

    Editors(Event<Signals.Outgoing> signals, Clock clock) {
        this.signals = signals;
        this.clock = clock;
    }

    /**
     * Says on every instance that the form is open; to be said again before it is forgotten.
     *
     * @param tab of the browser, letters and digits
     * @param agencies whose people may hear of it
     */
    public void opened(UUID report, String tab, UUID account, Collection<String> agencies) {
        signals.fire(new Signals.Outgoing(
                TOPIC, report + " " + tab + " " + account + " open " + String.join(",", agencies)));
    }

    /** Says that it is closed. */
    public void closed(UUID report, String tab, UUID account) {
        signals.fire(new Signals.Outgoing(TOPIC, report + " " + tab + " " + account + " closed "));
    }

    /** Accounts of the others who have a form of the report open, each once. */
    public List<UUID> others(UUID report, UUID account) {
        Instant now = clock.instant();
        return tabs(report).stream()
                .filter(tab -> !tab.account().equals(account) && tab.until().isAfter(now))
                .map(Tab::account)
                .distinct()
                .sorted()
                .toList();
    }

    /** How long until the next of them is forgotten unless heard of again; empty without others. */
    public Optional<Duration> untilForgotten(UUID report, UUID account) {
        Instant now = clock.instant();
        return tabs(report).stream()
                .filter(tab -> !tab.account().equals(account))
                .map(Tab::until)
                .filter(until -> until.isAfter(now))
                .min(Comparator.naturalOrder())
                .map(until -> Duration.between(now, until));
    }

    /** What open screens of that person hear; an agency hears of its own reports alone. */
    public Multi<Changed> to(Caller caller) {
        return news.onOverflow()
                .drop()
                .filter(item ->
                        caller.seesEverything() || item.agencies().stream().anyMatch(caller::worksAt))
                .map(item -> new Changed(item.reportId()));
    }

    void on(@Observes Signal signal) {
        if (!signal.topic().equals(TOPIC)) {
            return;
        }
        String[] parts = signal.payload().split(" ", 5);
        UUID report = UUID.fromString(parts[0]);
        UUID account = UUID.fromString(parts[2]);
        if (parts[3].equals("open")) {
            open(report, parts[1], new Tab(account, List.of(parts[4].split(",")), heardUntil()));
        } else {
            close(report, parts[1], account);
        }
        forget();
    }

    private Instant heardUntil() {
        return clock.instant().plus(FORGOTTEN);
    }

    private void open(UUID report, String name, Tab tab) {
        Map<String, Tab> tabs = open.computeIfAbsent(report, first -> new ConcurrentHashMap<>());
        if (tabs.size() < TABS || tabs.containsKey(name)) {
            Tab before = tabs.put(name, tab);
            if (before == null) {
                news.onNext(new News(report, tab.agencies()));
            }
        }
    }

    private void close(UUID report, String name, UUID account) {
        Map<String, Tab> tabs = open.getOrDefault(report, Map.of());
        Tab tab = tabs.get(name);
        if (tab != null && tab.account().equals(account)) {
            tabs.remove(name);
            news.onNext(new News(report, tab.agencies()));
        }
    }

    private void forget() {
        Instant now = clock.instant();
        open.values().forEach(tabs -> tabs.values().removeIf(tab -> !tab.until().isAfter(now)));
        open.values().removeIf(Map::isEmpty);
    }

    private List<Tab> tabs(UUID report) {
        return List.copyOf(open.getOrDefault(report, Map.of()).values());
    }
}
