package vn.hientruong.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.handling.ActionBody;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.report.BulkAction;
import vn.hientruong.model.report.BulkResult;
import vn.hientruong.platform.persistence.Uuid7;
import vn.hientruong.platform.problem.Forbidden;
import vn.hientruong.platform.problem.InvalidRequest;

/**
 * One action on many reports. Each has a transaction of its own, together with the record of what became of it: one that
 * cannot be done spoils no other, and a request that was cut off goes on where it was when it is sent again.
 */
@Singleton
public class BulkHandling {
    private final ReportHandling handling;
    private final ActionStories stories;
    private final BulkReading reading;
    private final BulkRows rows;
    private final Fingerprint fingerprint;
    private final Refusals refusals;
    private final ObjectMapper json;
    private final Clock clock;

    BulkHandling(
            ReportHandling handling,
            ActionStories stories,
            BulkReading reading,
            BulkRows rows,
            Fingerprint fingerprint,
            Refusals refusals,
            ObjectMapper json,
            Clock clock) {
        this.handling = handling;
        this.stories = stories;
        this.reading = reading;
        this.rows = rows;
        this.fingerprint = fingerprint;
        this.refusals = refusals;
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
        ActionBody body = bodies.get(0);
        BulkRows.Bulk bulk = begin(caller, order, stories.actionOf(body));
        Map<UUID, BulkRows.Row> before = QuarkusTransaction.requiringNew().call(() -> rows.list(bulk.id()));
        for (int i = 0; i < ids.size(); i++) {
            if (!before.containsKey(ids.get(i))) {
                one(bulk.id(), i, order.reports().get(i), caller, body);
            }
        }
        return reading.taken(bulk);
    }

    private BulkRows.Bulk begin(Caller caller, BulkAction order, Action action) {
        byte[] hash = fingerprint.of(order);
        Instant now = clock.instant();
        BulkRows.Bulk bulk = QuarkusTransaction.requiringNew()
                .call(() -> rows.begin(Uuid7.at(now), caller.accountId(), order.clientKey(), hash, action, now));
        if (!Arrays.equals(bulk.bodyHash(), hash)) {
            throw new ClientKeyReused();
        }
        return bulk;
    }

    private void one(UUID bulk, int position, BulkAction.Target target, Caller caller, ActionBody body) {
        UUID report = target.id();
        Refusals.of(report, () -> {
                    if (rows.reserve(bulk, report, position)) {
                        ReportHandling.Taken taken = handling.takeWithin(report, caller, target.version(), body);
                        rows.done(bulk, report, taken.version(), written(taken.before()));
                    }
                })
                .ifPresent(why -> QuarkusTransaction.requiringNew().run(() -> {
                    if (rows.reserve(bulk, report, position)) {
                        rows.refused(bulk, report, refusals.written(why));
                    }
                }));
    }

    private String written(WaysBack.Before before) {
        try {
            return json.writeValueAsString(before);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
