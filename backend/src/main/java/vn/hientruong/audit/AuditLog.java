package vn.hientruong.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.Arc;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Accounts;
import vn.hientruong.identity.Caller;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.identity.Person;
import vn.hientruong.model.Page;
import vn.hientruong.model.audit.AuditView;
import vn.hientruong.platform.change.Changed;
import vn.hientruong.platform.persistence.Cursor;
import vn.hientruong.platform.persistence.Uuid7;
import vn.hientruong.platform.text.Texts;

/** Keeps what administrators change, and shows it. */
@Singleton
public class AuditLog {
    /** Every kind of thing of which something is kept, in the order of the console's menu. */
    public static final List<String> KINDS = List.of(
            "person",
            "invitation",
            "agency",
            "area",
            "category",
            "questions",
            "routing-rule",
            "calendar",
            "agency-limit",
            "template",
            "client",
            "webhook",
            "sticker",
            "alert");

    /**
     * What to show; absent means all.
     *
     * @param kind one of {@link #KINDS}
     * @param who user name
     * @param from first instant
     * @param before first instant that is not shown any more
     */
    public record Wanted(
            @Nullable String kind,
            @Nullable String who,
            @Nullable Instant from,
            @Nullable Instant before) {}

    private final AuditRepository entries;
    private final Differences differences;
    private final CurrentCaller caller;
    private final Accounts accounts;
    private final Texts texts;
    private final Clock clock;

    AuditLog(
            AuditRepository entries,
            Differences differences,
            CurrentCaller caller,
            Accounts accounts,
            Texts texts,
            Clock clock) {
        this.entries = entries;
        this.differences = differences;
        this.caller = caller;
        this.accounts = accounts;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Writes it down in the transaction at hand. A thing that was "changed" into what it was before is not worth a line.
     *
     * @throws IllegalArgumentException for a kind or an act that has no name, or a field that may be secret: the change must
     *     not happen unseen
     */
    @Transactional(TxType.MANDATORY)
    void record(@Observes Changed changed) {
        mustHaveName("audit.kind." + changed.kind());
        mustHaveName("audit.act." + changed.act());
        ObjectNode changes = differences.between(changed.before(), changed.after());
        if (changes.isEmpty() && changed.act().equals("changed")) {
            return;
        }
        Instant now = clock.instant();
        entries.add(new AuditRepository.Row(
                Uuid7.at(now),
                now,
                changed.by() == null ? signedIn() : changed.by(),
                changed.kind(),
                changed.thing(),
                changed.act(),
                changes.toString()));
    }

    /**
     * The newest first.
     *
     * @param after where the page before ended; absent for the first
     * @param limit rows at most
     */
    @Transactional
    public Page<AuditView> list(Wanted wanted, @Nullable Cursor after, int limit) {
        UUID account = null;
        if (wanted.who() != null) {
            Optional<Person> who = accounts.findStaff(wanted.who());
            if (who.isEmpty()) {
                return new Page<>(List.of(), null);
            }
            account = who.get().id();
        }
        return entries.list(wanted, account, after, limit);
    }

    private void mustHaveName(String key) {
        if (!texts.has(Texts.VIETNAMESE, key)) {
            throw new IllegalArgumentException("no text for " + key);
        }
    }

    /** Nobody, where the program itself does something: at its start, or in a job. */
    private @Nullable UUID signedIn() {
        return Arc.container().requestContext().isActive()
                ? caller.find().map(Caller::accountId).orElse(null)
                : null;
    }
}
