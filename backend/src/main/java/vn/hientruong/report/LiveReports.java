package vn.hientruong.report;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.hientruong.identity.Caller;
import vn.hientruong.platform.problem.Forbidden;
import vn.hientruong.platform.signal.Signal;
import vn.hientruong.platform.signal.Signals;

/**
 * Tells open screens which reports moved, on whichever instance they moved. Only ids travel; an agency hears of its own
 * reports alone.
 */
@Singleton
public class LiveReports {
    static final String TOPIC = "report";

    /** A report moved; read it to learn how. */
    public record Moved(UUID reportId) {}

    private record News(UUID reportId, List<String> agencies) {}

    private final BroadcastProcessor<News> news = BroadcastProcessor.create();
    private final Event<Signals.Outgoing> signals;

    LiveReports(Event<Signals.Outgoing> signals) {
        this.signals = signals;
    }

    /** @throws Forbidden for residents */
    public Multi<Moved> to(Caller caller) {
        if (!caller.isStaff()) {
            throw new Forbidden();
        }
        return news.onOverflow()
                .drop()
                .filter(item ->
                        caller.seesEverything() || item.agencies().stream().anyMatch(caller::worksAt))
                .map(item -> new Moved(item.reportId()));
    }

    /** To be called inside the transaction that moved it; the news leaves after the commit. */
    void announce(Report report) {
        String lead = report.assignment().lead();
        String agencies = lead == null
                ? ""
                : lead + "," + String.join(",", report.assignment().cooperating());
        signals.fire(new Signals.Outgoing(TOPIC, report.id() + " " + agencies));
    }

    void on(@Observes Signal signal) {
        if (signal.topic().equals(TOPIC)) {
            String[] parts = signal.payload().split(" ", 2);
            news.onNext(new News(UUID.fromString(parts[0]), Arrays.asList(parts[1].split(","))));
        }
    }
}
