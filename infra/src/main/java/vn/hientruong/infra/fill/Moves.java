package vn.hientruong.infra.fill;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.infra.fill.Directory.Category;
import vn.hientruong.infra.fill.Story.Line;

/** The moves of a report, each with what it changes besides the status; none happens in the future. */
final class Moves {
    private final Words words;
    private final People people;
    private final WorkingTime office;
    private final Map<String, Category> categories;
    private final Chance chance;

    Moves(Words words, People people, WorkingTime office, Directory directory, Chance chance) {
        this.words = words;
        this.people = people;
        this.office = office;
        this.categories = directory.categories();
        this.chance = chance;
    }

    boolean dispatch(Story story, Instant at, @Nullable UUID who, String role, String agency) {
        if (!step(story, at, who, role, "dispatch", "DISPATCHED", null, "agency", agency)) {
            return false;
        }
        Category category = category(story);
        story.agency = agency;
        story.cooperating = story.route.cooperating().stream()
                .filter(code -> !code.equals(agency))
                .toList();
        story.urgent = who != null && category.urgentMinutes() != null && chance.of(0.06);
        story.dispatchedAt = at;
        story.dueAt = dueFrom(story, at);
        return true;
    }

    boolean ask(Story story, Instant at, UUID who, String role) {
        String before = story.status;
        if (!step(story, at, who, role, "information-request", "NEEDS_INFO", chance.oneOf(words.questions()))) {
            return false;
        }
        story.pausedFrom = before;
        story.pausedAt = at;
        return true;
    }

    /** The limit moves by as long as the resident was asked. */
    void answer(Story story) {
        Instant asked = Objects.requireNonNull(story.pausedAt);
        Instant at = asked.plusSeconds(60 * chance.aboutMinutes(600));
        String to = Objects.requireNonNull(story.pausedFrom);
        if (step(story, at, story.reporter, "REPORTER", "information", to, chance.oneOf(words.answers()))) {
            story.pausedFrom = null;
            story.pausedAt = null;
            if (story.dueAt != null) {
                story.dueAt = story.dueAt.plus(Duration.between(asked, at));
            }
        }
    }

    boolean intake(Story story, Instant at, String action, String to, @Nullable String note, String key, String value) {
        return step(story, at, people.intake(chance), "INTAKE", action, to, note, key, value);
    }

    boolean stay(
            Story story,
            Instant at,
            UUID who,
            String role,
            String action,
            @Nullable String note,
            String key,
            String value) {
        return step(story, at, who, role, action, story.status, note, key, value);
    }

    boolean step(
            Story story, Instant at, @Nullable UUID who, String role, String action, String to, @Nullable String note) {
        return line(story, at, who, role, action, to, note, "{}");
    }

    boolean step(
            Story story,
            Instant at,
            @Nullable UUID who,
            String role,
            String action,
            String to,
            @Nullable String note,
            String key,
            String value) {
        return line(story, at, who, role, action, to, note, "{\"" + key + "\": \"" + value + "\"}");
    }

    private boolean line(
            Story story,
            Instant at,
            @Nullable UUID who,
            String role,
            String action,
            String to,
            @Nullable String note,
            String details) {
        boolean internal = action.equals("sending-back");
        return story.take(new Line(chance.id(at), at, who, role, action, story.status, to, note, internal, details));
    }

    /** About that many working minutes after the last move. */
    Instant work(Story story, double median) {
        return office.plus(story.movedAt, chance.aboutMinutes(median), chance.below(60));
    }

    static double left(Story story, Instant end) {
        return Math.max(0, Duration.between(story.movedAt, end).toSeconds());
    }

    Category category(Story story) {
        return Objects.requireNonNull(categories.get(story.category), story.category);
    }

    /** When an answer to something that begins then is due. */
    Instant dueFrom(Story story, Instant from) {
        Integer minutes = category(story).urgentMinutes();
        return story.urgent && minutes != null
                ? from.plusSeconds(60L * minutes)
                : office.dueAt(from, category(story).workingDays());
    }
}
