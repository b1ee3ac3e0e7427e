package vn.hientruong.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.problem.ProblemView;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.report.BulkResult;
import vn.hientruong.platform.problem.Forbidden;
import vn.hientruong.platform.problem.NotFound;

/** What became of an action on many reports, and of taking it back. */
@Singleton
public class BulkReading {
    /**
     * An action as it stands now.
     *
     * @param taken a row for each report; its {@code undoableUntil} is absent once that has passed
     * @param undone a row for each report it was done to, once it was asked to be taken back
     */
    public record Past(
            Action action, BulkResult taken, @Nullable BulkResult undone) {}

    private final BulkRows rows;
    private final WaysBack waysBack;
    private final Refusals refusals;
    private final Clock clock;

    BulkReading(BulkRows rows, WaysBack waysBack, Refusals refusals, Clock clock) {
        this.rows = rows;
        this.waysBack = waysBack;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * Shows it to who took it.
     *
     * @throws NotFound when there is no such action
     * @throws Forbidden for anybody else
     */
    public Past show(Caller caller, UUID id) {
        BulkRows.Bulk bulk = of(caller, id);
        BulkResult taken = taken(bulk);
        Instant until = taken.undoableUntil();
        boolean over = until != null && clock.instant().isAfter(until);
        return new Past(
                bulk.action(),
                over ? new BulkResult(id, taken.done(), taken.refused(), null, taken.rows()) : taken,
                bulk.undoAt() == null ? null : undone(id));
    }

    BulkRows.Bulk of(Caller caller, UUID id) {
        BulkRows.Bulk bulk =
                QuarkusTransaction.requiringNew().call(() -> rows.find(id).orElseThrow(NotFound::new));
        if (!bulk.account().equals(caller.accountId())) {
            throw new Forbidden();
        }
        return bulk;
    }

    BulkResult taken(BulkRows.Bulk bulk) {
        List<BulkResult.Row> shown = list(bulk.id()).stream()
                .map(row -> new BulkResult.Row(row.report(), row.version(), problem(row.problem())))
                .toList();
        @Nullable
        Instant until = waysBack.of(bulk.action()).isPresent() && bulk.undoAt() == null
                ? bulk.startedAt().plus(BulkUndo.WINDOW)
                : null;
        return result(bulk.id(), shown, until);
    }

    BulkResult undone(UUID bulk) {
        List<BulkResult.Row> shown = list(bulk).stream()
                .filter(BulkRows.Row::wasDone)
                .map(row -> new BulkResult.Row(row.report(), row.undoVersion(), problem(row.undoProblem())))
                .toList();
        return result(bulk, shown, null);
    }

    private static BulkResult result(UUID bulk, List<BulkResult.Row> shown, @Nullable Instant until) {
        int done = (int) shown.stream().filter(row -> row.version() != null).count();
        return new BulkResult(bulk, done, shown.size() - done, until, shown);
    }

    private List<BulkRows.Row> list(UUID bulk) {
        return List.copyOf(
                QuarkusTransaction.requiringNew().call(() -> rows.list(bulk)).values());
    }

    private @Nullable ProblemView problem(@Nullable String written) {
        return written == null ? null : refusals.read(Objects.requireNonNull(written));
    }
}
