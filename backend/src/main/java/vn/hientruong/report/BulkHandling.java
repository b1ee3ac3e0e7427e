package vn.hientruong.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.handling.ActionBody;
import vn.hientruong.model.problem.ProblemView;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.report.BulkAction;
import vn.hientruong.model.report.BulkResult;
import vn.hientruong.platform.persistence.Uuid7;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.Forbidden;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.Problems;
import vn.hientruong.platform.text.CallerLanguage;

/**
 * One action on many reports. Each has a transaction of its own, together with the record of what became of it: one that
 * cannot be done spoils no other, and a request that was cut off goes on where it was when it is sent again.
 */
@Singleton
public class BulkHandling {
    private final ReportHandling handling;
    private final ActionStories stories;
    private final BulkRows rows;
    private final Fingerprint fingerprint;
    private final Problems problems;
    private final CallerLanguage language;
    private final ObjectMapper json;
    private final Clock clock;

    BulkHandling(
            ReportHandling handling,
            ActionStories stories,
            BulkRows rows,
            Fingerprint fingerprint,
            Problems problems,
            CallerLanguage language,
            ObjectMapper json,
            Clock clock) {
        this.handling = handling;
        this.stories = stories;
        this.rows = rows;
        this.fingerprint = fingerprint;
        this.problems = problems;
        this.language = language;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Takes the action on each report, in their order.
     *
     * @throws Forbidden for residents
     * @throws InvalidRequest unless there is exactly one body, and no report twice
     * @throws ClientKeyReused when the key stands for another request
     */
    public BulkResult take(Caller caller, BulkAction order) {
        if (!caller.isStaff()) {
            throw new Forbidden();
        }
        List<ActionBody> bodies = order.bodies();
        if (bodies.size() != 1) {
            throw InvalidRequest.at("", "one-body");
        }
        List<UUID> ids = order.reports().stream().map(BulkAction.Target::id).toList();
        if (ids.stream().distinct().count() < ids.size()) {
            throw InvalidRequest.at("/reports", "duplicates");
        }
        BulkRows.Bulk bulk = begin(caller, order);
        Map<UUID, BulkRows.Row> before = QuarkusTransaction.requiringNew().call(() -> rows.list(bulk.id()));
        ActionBody body = bodies.get(0);
        Action action = stories.actionOf(body);
        for (BulkAction.Target target : order.reports()) {
            if (!before.containsKey(target.id())) {
                one(bulk.id(), target, caller, action, body);
            }
        }
        return result(bulk.id(), ids);
    }

    private BulkRows.Bulk begin(Caller caller, BulkAction order) {
        byte[] hash = fingerprint.of(order);
        BulkRows.Bulk bulk = QuarkusTransaction.requiringNew()
                .call(() -> rows.begin(
                        Uuid7.at(clock.instant()), caller.accountId(), order.clientKey(), hash, clock.instant()));
        if (!Arrays.equals(bulk.bodyHash(), hash)) {
            throw new ClientKeyReused();
        }
        return bulk;
    }

    private void one(UUID bulk, BulkAction.Target target, Caller caller, Action action, ActionBody body) {
        UUID report = target.id();
        Optional<DomainException> refusal = attempt(() -> {
            if (rows.reserve(bulk, report, action)) {
                rows.done(bulk, report, handling.takeWithin(report, caller, target.version(), body));
            }
        });
        refusal.ifPresent(why -> QuarkusTransaction.requiringNew().run(() -> {
            if (rows.reserve(bulk, report, action)) {
                rows.refused(bulk, report, written(why));
            }
        }));
    }

    /** The refusal, if there is one; any other failure is the program's and goes on its way. */
    private static Optional<DomainException> attempt(Runnable work) {
        try {
            QuarkusTransaction.requiringNew().run(work);
            return Optional.empty();
        } catch (DomainException refusal) {
            return Optional.of(refusal);
        }
    }

    private BulkResult result(UUID bulk, List<UUID> order) {
        Map<UUID, BulkRows.Row> all = QuarkusTransaction.requiringNew().call(() -> rows.list(bulk));
        List<BulkResult.Row> shown = order.stream()
                .map(all::get)
                .map(row -> new BulkResult.Row(row.report(), row.version(), read(row.problem())))
                .toList();
        int done = (int) shown.stream().filter(row -> row.version() != null).count();
        return new BulkResult(bulk, done, shown.size() - done, shown);
    }

    private String written(DomainException why) {
        try {
            return json.writeValueAsString(problems.view(why, language.get()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable ProblemView read(@Nullable String problem) {
        try {
            return problem == null ? null : json.readValue(problem, ProblemView.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
