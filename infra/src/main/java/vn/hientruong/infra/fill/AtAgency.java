package vn.hientruong.infra.fill;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.hientruong.infra.fill.People.Officers;
import vn.hientruong.infra.fill.Story.Extension;
import vn.hientruong.infra.fill.Story.Line;

/**
 * What happens to a report at its agency: half of the answers in time, mostly on the last day, the others late and most of
 * these with an extension, as real systems publish it.
 */
final class AtAgency {
    private static final List<String> SCORES = List.of("SATISFIED", "ACCEPTABLE", "DISSATISFIED");
    private static final double[] SCORE_WEIGHTS = Chance.cumulate(50, 28, 22);

    private static final Duration RATING_OPEN = Duration.ofDays(7);
    private static final Duration REOPENING_OPEN = Duration.ofDays(15);

    private final Words words;
    private final People people;
    private final Moves moves;
    private final Chance chance;

    AtAgency(Words words, People people, Moves moves, Chance chance) {
        this.words = words;
        this.people = people;
        this.moves = moves;
        this.chance = chance;
    }

    void tell(Story story) {
        if (story.stopped) {
            return;
        }
        if (chance.of(0.04) && !sentBackAndOut(story)) {
            return;
        }
        if (chance.of(0.001) && story.route.lead() != null) {
            return; // nobody ever takes it on
        }
        Officers officers = people.of(Objects.requireNonNull(story.agency));
        if (!moves.step(
                story, moves.work(story, 200), officers.handler(), "HANDLER", "acceptance", "IN_PROGRESS", null)) {
            return;
        }
        story.assignee = officers.handler();
        if (chance.of(0.03)) {
            if (!moves.ask(story, moves.work(story, 60), officers.handler(), "HANDLER")) {
                return;
            }
            moves.answer(story);
        }
        if (chance.of(0.0005)) {
            return; // forgotten
        }
        work(story, officers);
    }

    /** The wrong agency gives it back, intake sends it again. */
    private boolean sentBackAndOut(Story story) {
        String wrong = Objects.requireNonNull(story.agency);
        boolean back = moves.step(
                story,
                moves.work(story, 150),
                people.of(wrong).handler(),
                "HANDLER",
                "return",
                "SUBMITTED",
                chance.oneOf(words.returns()),
                "agency",
                wrong);
        if (!back) {
            return false;
        }
        story.unassign();
        String next = story.route.cooperating().isEmpty() ? wrong : chance.oneOf(story.route.cooperating());
        return moves.dispatch(story, moves.work(story, 60), people.intake(chance), "INTAKE", next);
    }

    /** From acceptance to the published result: half in time, mostly on the last day, the others late. */
    private void work(Story story, Officers officers) {
        double lateness = chance.between(0, 1);
        Instant due = Objects.requireNonNull(story.dueAt);
        Instant done = due.minusSeconds(
                (long) (Moves.left(story, due) * (0.1 + 0.6 * chance.between(0, 1) * chance.between(0, 1))));
        if (lateness > 0.51 && story.movedAt.isBefore(due)) {
            done = lateness < 0.94 ? extended(story, officers, due) : late(due);
        } else if (lateness > 0.51) {
            done = late(story.movedAt);
        }
        if (story.stopped) {
            return;
        }
        for (int note = chance.below(3); note > 0; note--) {
            Instant at = story.movedAt.plusSeconds((long) (Moves.left(story, done) * chance.between(0.1, 0.6)));
            progress(story, at, officers);
        }
        if (chance.of(0.03) && !planned(story, officers)) {
            return;
        }
        publish(story, officers, done);
    }

    private Instant late(Instant due) {
        return due.plusSeconds(60 * chance.aboutMinutes(2 * 24 * 60));
    }

    /** @return when the answer will be there */
    private Instant extended(Story story, Officers officers, Instant due) {
        Instant asked = story.movedAt.plusSeconds((long) (Moves.left(story, due) * chance.between(0.5, 0.9)));
        Instant wanted = moves.dueFrom(story, due);
        String reason = chance.oneOf(words.extensions());
        if (!moves.stay(story, asked, officers.handler(), "HANDLER", "extension", reason, "dueAt", wanted.toString())) {
            return due;
        }
        Line asking = story.last();
        story.extension = new Extension(asking, wanted, null, null);
        boolean granted = chance.of(0.92);
        Instant decided = story.movedAt.plusSeconds(60 * chance.aboutMinutes(90));
        if (!moves.stay(story, decided, officers.lead(), "LEAD", "extension-decision", null, "granted", "" + granted)) {
            return due;
        }
        story.extension = new Extension(asking, wanted, granted, story.last());
        if (!granted) {
            return late(due);
        }
        story.dueAt = wanted;
        return chance.of(0.85)
                ? wanted.minusSeconds((long) (Moves.left(story, wanted) * chance.between(0.05, 0.5)))
                : late(wanted);
    }

    private boolean planned(Story story, Officers officers) {
        LocalDate promised =
                LocalDate.ofInstant(story.movedAt, WorkingTime.ZONE).plusDays(20 + chance.below(150));
        boolean planned = moves.step(
                story,
                moves.work(story, 300),
                officers.lead(),
                "LEAD",
                "plan",
                "PLANNED",
                chance.oneOf(words.plans()),
                "promisedDate",
                promised.toString());
        if (planned) {
            story.promisedDate = promised.toString();
        }
        return planned && progress(story, story.movedAt.plus(Duration.ofDays(10 + chance.below(120))), officers);
    }

    private void publish(Story story, Officers officers, Instant done) {
        Instant at = done.isAfter(story.movedAt) ? done : moves.work(story, 240);
        if (!handIn(story, officers, at)) {
            return;
        }
        if (chance.of(0.07)) {
            boolean back = moves.step(
                    story,
                    moves.work(story, 120),
                    officers.lead(),
                    "LEAD",
                    "sending-back",
                    "IN_PROGRESS",
                    chance.oneOf(words.sendingsBack()));
            if (!back || !handIn(story, officers, moves.work(story, 300))) {
                return;
            }
        }
        if (!moves.step(story, moves.work(story, 100), officers.lead(), "LEAD", "approval", "RESOLVED", null)) {
            return;
        }
        story.resolvedAt = story.movedAt;
        afterwards(story, officers);
    }

    private void afterwards(Story story, Officers officers) {
        Instant resolved = story.movedAt;
        if (story.passed.reopenings == 0 && chance.of(0.05)) {
            Instant when = resolved.plusSeconds((long) (REOPENING_OPEN.toSeconds() * chance.between(0.02, 0.98)));
            String why = chance.oneOf(words.reopenings());
            if (!moves.step(story, when, story.reporter, "REPORTER", "reopening", "IN_PROGRESS", why)) {
                return;
            }
            story.reopenedAt = story.movedAt;
            story.resolvedAt = null;
            story.promisedDate = null;
            story.extension = null;
            story.dueAt = moves.dueFrom(story, story.movedAt);
            publish(story, officers, story.movedAt.plusSeconds((long)
                    (Moves.left(story, story.dueAt) * chance.between(0.3, 1.2))));
            return;
        }
        if (chance.of(0.35)) {
            Instant when = resolved.plusSeconds((long) (RATING_OPEN.toSeconds() * chance.between(0, 0.99)));
            String score = SCORES.get(chance.pick(SCORE_WEIGHTS));
            String comment = chance.of(0.3) ? chance.oneOf(words.comments()) : null;
            if (moves.step(story, when, story.reporter, "REPORTER", "rating", "CLOSED", comment, "score", score)) {
                story.score = score;
                story.rating = story.last();
            }
            return;
        }
        Instant closing = resolved.plus(REOPENING_OPEN).plusSeconds(chance.below(3600));
        moves.step(story, closing, null, "PROGRAM", "closure", "CLOSED", null);
    }

    private boolean handIn(Story story, Officers officers, Instant at) {
        String text = chance.oneOf(words.results());
        if (!moves.step(story, at, officers.handler(), "HANDLER", "result", "PENDING_APPROVAL", text)) {
            return false;
        }
        story.result = story.last();
        return true;
    }

    private boolean progress(Story story, Instant at, Officers officers) {
        boolean helped = !story.cooperating.isEmpty() && chance.of(0.15);
        UUID who = helped ? people.of(story.cooperating.get(0)).handler() : officers.handler();
        boolean internal = chance.of(0.2);
        return story.take(new Line(
                chance.id(at),
                at,
                who,
                helped ? "COOPERATING" : "HANDLER",
                "progress",
                story.status,
                story.status,
                chance.oneOf(words.progress()),
                internal,
                "{}"));
    }
}
