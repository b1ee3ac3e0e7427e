package vn.hientruong.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.handling.ActionBody;
import vn.hientruong.model.report.Action;
import vn.hientruong.platform.persistence.Uuid7;

/**
 * One action on one report, which whoever took it can take back like one on many: where there is a way back, what it needs
 * is kept in the same transaction.
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
     * Takes it as {@link ReportHandling#take} does, with the same refusals.
     *
     * @param version what the caller last saw
     * @return what {@link BulkUndo#undo} takes back; empty where there is no way back
     */
    public Optional<UUID> take(UUID report, Caller caller, long version, ActionBody body) {
        Action action = stories.actionOf(body);
        if (waysBack.of(action).isEmpty()) {
            handling.take(report, caller, version, body);
            return Optional.empty();
        }
        Instant now = clock.instant();
        UUID id = Uuid7.at(now);
        return Optional.of(QuarkusTransaction.requiringNew().call(() -> {
            ReportHandling.Taken taken = handling.takeWithin(report, caller, version, body);
            rows.begin(id, caller.accountId(), UUID.randomUUID(), fingerprint.of(body), action, now);
            rows.reserve(id, report, 0);
            rows.done(id, report, taken.version(), written(taken.before()));
            return id;
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
