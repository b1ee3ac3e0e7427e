package vn.hientruong.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.report.BulkResult;
import vn.hientruong.platform.problem.Forbidden;
import vn.hientruong.platform.problem.NotFound;

/**
 * An action on many reports is taken back by who took it: report by report, by a step of the lifecycle with a line of its
 * own, and only where nobody touched it since.
 */
@Singleton
public class BulkUndo {
    static final Duration WINDOW = Duration.ofMinutes(10);

    private final ReportHandling handling;
    private final WaysBack waysBack;
    private final BulkReading reading;
    private final BulkRows rows;
    private final Refusals refusals;
    private final ObjectMapper json;
    private final Clock clock;

    BulkUndo(
            ReportHandling handling,
            WaysBack waysBack,
            BulkReading reading,
            BulkRows rows,
            Refusals refusals,
            ObjectMapper json,
            Clock clock) {
        this.handling = handling;
        this.waysBack = waysBack;
        this.reading = reading;
        this.rows = rows;
        this.refusals = refusals;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Takes back what was done; asked again it answers the same, and does what a broken request left over.
     *
     * @return a row for each report the action was done to
     * @throws NotFound when there is no such action
     * @throws Forbidden for anybody but who took it
     * @throws NoWayBack when no action takes it back
     * @throws UndoOver when first asked for more than {@link #WINDOW} after it
     */
    public BulkResult undo(Caller caller, UUID id) {
        BulkRows.Bulk bulk = reading.of(caller, id);
        WaysBack.WayBack wayBack = waysBack.of(bulk.action()).orElseThrow(() -> new NoWayBack(bulk.action()));
        begin(bulk);
        List<BulkRows.Row> done = done(id);
        done.stream().filter(row -> !row.undoIsDecided()).forEach(row -> one(id, row, caller, wayBack));
        return reading.undone(id);
    }

    private void begin(BulkRows.Bulk bulk) {
        if (bulk.undoAt() == null) {
            Instant now = clock.instant();
            Instant until = bulk.startedAt().plus(WINDOW);
            if (now.isAfter(until)) {
                throw new UndoOver(until);
            }
            QuarkusTransaction.requiringNew().run(() -> rows.beginUndo(bulk.id(), now));
        }
    }

    private List<BulkRows.Row> done(UUID bulk) {
        return QuarkusTransaction.requiringNew().call(() -> rows.list(bulk)).values().stream()
                .filter(BulkRows.Row::wasDone)
                .toList();
    }

    private void one(UUID bulk, BulkRows.Row row, Caller caller, WaysBack.WayBack wayBack) {
        UUID report = row.report();
        long version = Objects.requireNonNull(row.version());
        WaysBack.Before before = before(Objects.requireNonNull(row.before()));
        Refusals.of(report, () -> {
                    if (rows.reserveUndo(bulk, report)) {
                        rows.undone(bulk, report, handling.takeBackWithin(report, caller, version, wayBack, before));
                    }
                })
                .ifPresent(why -> QuarkusTransaction.requiringNew().run(() -> {
                    if (rows.reserveUndo(bulk, report)) {
                        rows.undoRefused(bulk, report, refusals.written(why));
                    }
                }));
    }

    private WaysBack.Before before(String written) {
        try {
            return json.readValue(written, WaysBack.Before.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
