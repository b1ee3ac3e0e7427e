package vn.hientruong.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.handling.ActionBody;
import vn.hientruong.model.report.Action;
import vn.hientruong.platform.persistence.Uuid7;

/**
 * One action on one report as a form takes it: once, however often the form is sent, and whoever took it can take it back
 * like one on many. What became of it, and what its way back needs, is kept in the same transaction.
 */
@Singleton
public class UndoableHandling {
    private final ReportHandling handling;
    private final ActionStories stories;
    private final WaysBack waysBack;
    private final BulkRows rows;
    private final Fingerprint fingerprint;
    private final ObjectMapper json;
    private final Clock clock;

    UndoableHandling(
            ReportHandling handling,
            ActionStories stories,
            WaysBack waysBack,
            BulkRows rows,
            Fingerprint fingerprint,
            ObjectMapper json,
            Clock clock) {
        this.handling = handling;
        this.stories = stories;
        this.waysBack = waysBack;
        this.rows = rows;
        this.fingerprint = fingerprint;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Takes it as {@link ReportHandling#take} does, with the same refusals. Sent again with the same words, because the answer
     * was lost, it is not taken twice and reads the same.
     *
     * @param version what the caller last saw
     * @param once of the form that is sent
     * @return what {@link BulkUndo#undo} takes back; empty where there is no way back
     */
    public Optional<UUID> take(UUID report, Caller caller, long version, ActionBody body, UUID once) {
        Action action = stories.actionOf(body);
        byte[] hash = fingerprint.of(body);
        UUID taken = QuarkusTransaction.requiringNew()
                .call(() -> rows.find(caller.accountId(), once))
                .filter(bulk -> isSame(bulk, action, hash))
                .map(BulkRows.Bulk::id)
                .orElseGet(() -> takeNow(report, caller, version, body, once, action, hash));
        return waysBack.of(action).map(wayBack -> taken);
    }

    private UUID takeNow(
            UUID report, Caller caller, long version, ActionBody body, UUID once, Action action, byte[] hash) {
        handling.checkMedia(caller, body);
        return QuarkusTransaction.requiringNew().call(() -> {
            BulkRows.Bulk bulk = begin(caller, once, hash, action);
            if (rows.reserve(bulk.id(), report, 0)) {
                ReportHandling.Taken taken = handling.takeWithin(report, caller, version, body);
                rows.done(bulk.id(), report, taken.version(), written(taken.before()));
            }
            return bulk.id();
        });
    }

    /** A form that says something else by now is another one. */
    private BulkRows.Bulk begin(Caller caller, UUID once, byte[] hash, Action action) {
        Instant now = clock.instant();
        BulkRows.Bulk begun = rows.begin(Uuid7.at(now), caller.accountId(), once, hash, action, now);
        return isSame(begun, action, hash)
                ? begun
                : rows.begin(Uuid7.at(now), caller.accountId(), UUID.randomUUID(), hash, action, now);
    }

    /** What was taken back may be done anew. */
    private static boolean isSame(BulkRows.Bulk bulk, Action action, byte[] hash) {
        return bulk.action() == action && bulk.undoAt() == null && Arrays.equals(bulk.bodyHash(), hash);
    }

    private String written(WaysBack.Before before) {
        try {
            return json.writeValueAsString(before);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
