package vn.hientruong.report;

import static vn.hientruong.model.report.Action.*;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.report.ReportEntry.By;
import vn.hientruong.report.ReportEntry.Line;

/**
 * One report. It decides what may happen to it, and never asks the database, the clock or the request. What staff do to
 * it stands in {@link IntakeVerbs} and {@link AgencyVerbs}, what mergers of agencies and communes do in {@link SuccessionVerbs}, what the program finds out in {@link ProgramVerbs}; here is how it begins, and what its reporter does.
 */
@Entity
@Table(name = "report")
class Report extends ProgramVerbs {
    @SuppressWarnings("NullAway.Init")
    protected Report() {}

    Report(UUID id, String code, String category, Filing filing, Place place, Routing routing) {
        this.id = id;
        this.code = code;
        this.status = ReportStatus.SUBMITTED;
        this.category = category;
        this.filing = filing;
        this.place = place;
        this.routing = routing;
        this.assignment = Assignment.NONE;
        this.movedAt = filing.filedAt();
        this.milestones = Milestones.NONE;
    }

    @Override
    Report self() {
        return this;
    }

    /** The first line of the timeline. */
    ReportEntry filed(Actor by) {
        return entry(FILING, new By(filing.filedBy(), by), null, Line.of(null), filing.filedAt());
    }

    /** The first line of a report made of one matter of another. */
    ReportEntry filedFrom(Report whole, Actor by) {
        splitFrom = whole.id;
        return entry(FILING, new By(filing.filedBy(), by), null, Line.of(null, "from", whole.code), filing.filedAt());
    }

    /** @param dueAt the limit moved by the length of the pause; absent before dispatch */
    ReportEntry answer(Mover by, @Nullable String text, @Nullable Instant dueAt, Instant now) {
        ReportEntry answered = move(INFORMATION, by, Line.of(text), now);
        pause = null;
        assignment = assignment.dueBy(dueAt);
        return answered;
    }

    ReportEntry followUp(Mover by, @Nullable String text, Instant now) {
        return move(FOLLOW_UP, by, Line.of(text), now);
    }

    ReportEntry withdraw(Mover by, Instant now) {
        ReportEntry withdrawn = move(WITHDRAWAL, by, Line.of(null), now);
        pause = null;
        return withdrawn;
    }

    ReportEntry rate(Mover by, vn.hientruong.model.handling.Rating given, Instant now) {
        ReportEntry rated =
                move(RATING, by, Line.of(given.comment(), "score", given.score().name()), now);
        rating = new Rating(this, given.score(), given.comment(), now);
        return rated;
    }

    /** @param dueAt a re-opened report has a new limit, and needs its parts anew */
    ReportEntry reopen(Mover by, String reason, Instant dueAt, Instant now) {
        ReportEntry reopened = move(REOPENING, by, Line.of(reason), now);
        if (reopened.actorRole() == Actor.REPORTER) {
            reopenedAt = now;
        }
        resolvedAt = null;
        promisedDate = null;
        extension = null;
        assignment = assignment.withoutContributions().dueBy(dueAt);
        return reopened;
    }
}
