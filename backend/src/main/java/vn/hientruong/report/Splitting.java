package vn.hientruong.report;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hientruong.identity.Caller;
import vn.hientruong.media.Attached;
import vn.hientruong.media.Attachments;
import vn.hientruong.model.handling.Dispatch;
import vn.hientruong.model.handling.Split;
import vn.hientruong.model.handling.Split.Matter;
import vn.hientruong.platform.persistence.Uuid7;
import vn.hientruong.platform.problem.DomainException.Fault;
import vn.hientruong.platform.problem.InvalidRequest;

/** Makes a report of each further matter that one report tells of. */
@Singleton
class Splitting {
    private final ActionChecks checks;
    private final DueTimes dueTimes;
    private final ReportInsertion insertion;
    private final Attachments attachments;
    private final Event<ReportMoved> moved;
    private final LiveReports live;

    Splitting(
            ActionChecks checks,
            DueTimes dueTimes,
            ReportInsertion insertion,
            Attachments attachments,
            Event<ReportMoved> moved,
            LiveReports live) {
        this.checks = checks;
        this.dueTimes = dueTimes;
        this.insertion = insertion;
        this.attachments = attachments;
        this.moved = moved;
        this.live = live;
    }

    /** Inside the transaction that moves the whole; all of the children are made, or none. */
    ReportEntry split(Report whole, Mover by, Caller caller, Split wanted, Instant now) {
        checks.matters(wanted.matters());
        checkMedia(whole, wanted.matters());
        List<Report> children = wanted.matters().stream()
                .map(matter -> child(whole, by, caller, matter, now))
                .toList();
        return whole.splitInto(by, children, wanted.note(), now);
    }

    private Report child(Report whole, Mover by, Caller caller, Matter matter, Instant now) {
        Filing filing = whole.filing().of(matter.description().strip(), caller.accountId(), now);
        Report child =
                new Report(Uuid7.at(now), ReportCode.next(), matter.category(), filing, whole.place(), whole.routing());
        List<ReportEntry> lines = new ArrayList<>();
        lines.add(child.filedFrom(whole, Actor.INTAKE));
        if (matter.leadAgency() != null) {
            Dispatch order = new Dispatch(matter.category(), matter.leadAgency(), List.of(), null, null, null);
            lines.add(child.dispatch(by, order, dueTimes.of(order, now), now));
        }
        if (!insertion.insert(child, lines)) {
            throw new IllegalStateException("a new client key was used before");
        }
        attachments.handOver(mediaOf(matter), whole.id(), child.id());
        lines.forEach(line -> moved.fire(child.fact(line)));
        live.announce(child);
        return child;
    }

    /** A photo goes to one child, and it must be one the report was filed with. */
    private void checkMedia(Report whole, List<Matter> matters) {
        Set<UUID> free = attachments.of(whole.id()).stream()
                .filter(attached -> attached.entryId() == null)
                .map(Attached::id)
                .collect(Collectors.toCollection(HashSet::new));
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < matters.size(); i++) {
            List<UUID> media = mediaOf(matters.get(i));
            for (int j = 0; j < media.size(); j++) {
                if (!free.remove(media.get(j))) {
                    faults.add(new Fault("/matters/" + i + "/media/" + j, "not-a-photo-here"));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    private static List<UUID> mediaOf(Matter matter) {
        return Objects.requireNonNullElse(matter.media(), List.of());
    }
}
