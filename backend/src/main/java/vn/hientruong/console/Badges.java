package vn.hientruong.console;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.notification.NotificationInbox;
import vn.hientruong.report.WorkAtHand;

/**
 * Numbers beside the desks: what waits for the reader. Every open page asks when something moves, so what was counted for
 * one is shown to all who would see the same for {@link #KEPT}.
 */
@Singleton
class Badges {
    /**
     * One number.
     *
     * @param path of the place it belongs to
     * @param count as it is shown; empty for nothing
     * @param late whether some of it is overdue
     * @param said the same in words
     */
    record Badge(String path, String count, boolean late, String said) {}

    static final Duration KEPT = Duration.ofSeconds(2);

    private static final Set<ReportStatus> RUNNING =
            EnumSet.of(ReportStatus.DISPATCHED, ReportStatus.IN_PROGRESS, ReportStatus.PENDING_APPROVAL);

    private static final int MOST = 1_000;

    /** Whoever was told more and opened none knows that there is much. */
    private static final int MANY = 99;

    /** @param assignee whose own work; absent for all of the agency's, or all there is */
    private record Work(@Nullable String agency, @Nullable UUID assignee) {}

    private final WorkAtHand atHand;
    private final NotificationInbox notifications;
    private final Cache<Work, Numbers> kept =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    Badges(WorkAtHand atHand, NotificationInbox notifications) {
        this.atHand = atHand;
        this.notifications = notifications;
    }

    /** Those of the caller's desks that have a number, and of what they were told. */
    List<Badge> of(Caller caller, Words words) {
        List<Badge> badges = new ArrayList<>();
        if (caller.is(Role.INTAKE)) {
            String waiting =
                    kept.get(new Work(null, null), work -> waiting(caller)).status(ReportStatus.SUBMITTED.name());
            badges.add(new Badge("/console/intake", waiting, false, said(waiting, "badge.waiting", words)));
        }
        if (caller.agencyCode() != null && (caller.is(Role.HANDLER) || caller.is(Role.LEAD))) {
            badges.add(due(caller, words));
        }
        int unread = notifications.countUnread(caller.accountId());
        String told = unread == 0 ? "" : unread > MANY ? MANY + "+" : Integer.toString(unread);
        badges.add(new Badge("/console/notifications", told, false, said(told, "badge.unread", words)));
        return badges;
    }

    /** A handler's own work; a lead answers for the agency's. */
    private Badge due(Caller caller, Words words) {
        UUID assignee = caller.is(Role.LEAD) ? null : caller.accountId();
        Numbers numbers = kept.get(
                new Work(Objects.requireNonNull(caller.agencyCode()), assignee), work -> running(caller, work));
        String overdue = numbers.due("overdue");
        String soon = numbers.due("soon");
        List<String> said = new ArrayList<>();
        if (!overdue.isEmpty()) {
            said.add(words.of("badge.overdue", overdue));
        }
        if (!soon.isEmpty()) {
            said.add(words.of("badge.soon", soon));
        }
        return new Badge("/console/agency", numbers.due("overdue", "soon"), !overdue.isEmpty(), words.list(said));
    }

    private Numbers waiting(Caller caller) {
        return Numbers.of(atHand.everywhere(caller, EnumSet.of(ReportStatus.SUBMITTED)));
    }

    private Numbers running(Caller caller, Work work) {
        String agency = Objects.requireNonNull(work.agency());
        return Numbers.of(
                work.assignee() == null
                        ? atHand.of(caller, agency, RUNNING)
                        : atHand.of(caller, agency, work.assignee(), RUNNING));
    }

    private static String said(String count, String key, Words words) {
        return count.isEmpty() ? "" : words.of(key, count);
    }
}
