package vn.hientruong.infra.fill;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.infra.fill.HotSpots.HotSpot;
import vn.hientruong.infra.fill.Story.Line;

/**
 * Tells what happens to a report, in the moves the lifecycle allows and with the shares that real systems publish: a third
 * refused at first, an eighth later.
 */
final class Plot {
    private static final List<String> REASONS = List.of(
            "NOT_ENOUGH_INFORMATION",
            "DUPLICATE",
            "OUT_OF_SCOPE",
            "ALREADY_HANDLED",
            "COMPLAINT_OR_DENUNCIATION",
            "CIVIL_DISPUTE",
            "OFFENSIVE_OR_FALSE",
            "SPAM",
            "EMERGENCY_CALL",
            "STATE_SECRET");
    private static final double[] REASON_WEIGHTS = Chance.cumulate(30, 18, 20, 10, 8, 6, 3, 3, 1.5, 0.5);

    /** Of those that intake sees first, so that a third of all are refused. */
    private static final double REFUSED_FIRST = 0.60;

    private static final double REFUSED_LATER = 0.16;
    private static final Duration PILOT = Duration.ofDays(240);

    private final Words words;
    private final People people;
    private final Moves moves;
    private final AtAgency agency;
    private final Instant since;
    private final Chance chance;

    Plot(Words words, People people, Moves moves, Instant since, Chance chance) {
        this.words = words;
        this.people = people;
        this.moves = moves;
        this.agency = new AtAgency(words, people, moves, chance);
        this.since = since;
        this.chance = chance;
    }

    void tell(Story story, UUID filedBy, @Nullable HotSpot spot) {
        boolean byIntake = !filedBy.equals(story.reporter);
        story.take(new Line(
                chance.id(story.filedAt),
                story.filedAt,
                filedBy,
                byIntake ? "INTAKE" : "REPORTER",
                "filing",
                null,
                "SUBMITTED",
                null,
                false,
                "{}"));
        if (story.route.lead() != null && moves.category(story).direct()) {
            moves.dispatch(story, story.filedAt, null, "PROGRAM", story.route.lead());
        } else if (!atIntake(story, spot)) {
            return;
        }
        agency.tell(story);
    }

    /** @return whether it went to an agency */
    private boolean atIntake(Story story, @Nullable HotSpot spot) {
        if (chance.of(0.02)) {
            Instant soon = story.filedAt.plusSeconds(60 * chance.aboutMinutes(45));
            moves.step(story, soon, story.reporter, "REPORTER", "withdrawal", "WITHDRAWN", null);
            return false;
        }
        Instant seen = moves.work(story, 90);
        if (spot != null && spot.last != null && chance.of(0.15) && spot.last.isOpenAt(seen)) {
            Story into = spot.last;
            if (moves.intake(story, seen, "merge", "MERGED", null, "into", into.code)) {
                story.mergedInto = into;
            }
            return false;
        }
        boolean refused = chance.of(refusedShare(story.filedAt));
        if (chance.of(refused ? 0.25 : 0.05)) {
            if (!moves.ask(story, seen, people.intake(chance), "INTAKE")) {
                return false;
            }
            if (!refused || chance.of(0.3)) {
                moves.answer(story);
            }
        }
        if (refused || story.route.lead() == null) {
            refuse(story);
            return false;
        }
        return moves.dispatch(story, moves.work(story, 30), people.intake(chance), "INTAKE", story.route.lead());
    }

    private double refusedShare(Instant at) {
        double through = Math.min(1, (double) Duration.between(since, at).toMinutes() / PILOT.toMinutes());
        return REFUSED_FIRST + (REFUSED_LATER - REFUSED_FIRST) * through;
    }

    private void refuse(Story story) {
        String reason = story.route.lead() == null ? "OUT_OF_SCOPE" : REASONS.get(chance.pick(REASON_WEIGHTS));
        if (moves.intake(
                story,
                moves.work(story, 60),
                "rejection",
                "REJECTED",
                chance.oneOf(words.refusals()),
                "reason",
                reason)) {
            story.pausedFrom = null;
            story.pausedAt = null;
            story.rejectionReason = reason;
        }
    }
}
