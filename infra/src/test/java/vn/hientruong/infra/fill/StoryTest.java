package vn.hientruong.infra.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import vn.hientruong.infra.fill.Directory.Agency;
import vn.hientruong.infra.fill.Directory.Category;
import vn.hientruong.infra.fill.Directory.Commune;
import vn.hientruong.infra.fill.Directory.Rule;
import vn.hientruong.infra.fill.People.Officers;
import vn.hientruong.infra.fill.Story.Line;

/** What is made up must look like what the program writes. */
class StoryTest {
    private static final int STORIES = 20_000;
    private static final Instant UNTIL = Instant.parse("2026-11-25T00:00:00Z");
    private static final LocalDate FROM = LocalDate.of(2023, 11, 25);
    private static final Set<String> RUNNING = Set.of("DISPATCHED", "IN_PROGRESS", "PENDING_APPROVAL");
    private static final Set<String> FINAL = Set.of("REJECTED", "WITHDRAWN", "MERGED", "CLOSED");

    /** A row of the table in docs/lifecycle.md, which a test of the backend keeps the same as the program's. */
    private record Move(String action, Set<String> from, String to, Set<String> who) {
        boolean allows(Line line) {
            return action.equals(line.action())
                    && from.contains(line.from())
                    && who.contains(line.role())
                    && (to.equals(line.to())
                            || (to.equals("stays") && line.to().equals(line.from()))
                            || to.equals("where it was"));
        }
    }

    private final List<Story> stories = tell(7);

    @Test
    void everyLineIsAMoveOfTheLifecycle() {
        List<Move> moves = moves();
        assertThat(moves).hasSizeGreaterThan(10);
        for (Story story : stories) {
            assertThat(story.lines.get(0).action()).isEqualTo("filing");
            for (Line line : story.lines.subList(1, story.lines.size())) {
                if (!line.role().equals("PROGRAM")) {
                    assertThat(moves).as("%s of %s", line, story.code).anyMatch(move -> move.allows(line));
                }
            }
        }
    }

    @Test
    void linesFollowOneAnother() {
        for (Story story : stories) {
            Line before = story.lines.get(0);
            for (Line line : story.lines.subList(1, story.lines.size())) {
                assertThat(line.from()).isEqualTo(before.to());
                assertThat(line.at()).isAfterOrEqualTo(before.at()).isBefore(UNTIL);
                before = line;
            }
            assertThat(story.status).isEqualTo(before.to());
            assertThat(story.movedAt).isEqualTo(before.at());
        }
    }

    @Test
    void whatRunsHasAnAgencyAndALimit() {
        for (Story story : stories) {
            if (RUNNING.contains(story.status)) {
                assertThat(story.agency).as(story.code).isNotNull();
                assertThat(story.dueAt).as(story.code).isNotNull();
            }
            assertThat(story.pausedAt != null).as(story.code).isEqualTo(story.status.equals("NEEDS_INFO"));
            assertThat(story.resolvedAt != null)
                    .as(story.code)
                    .isEqualTo(story.status.equals("RESOLVED")
                            || (story.status.equals("CLOSED") && story.passed.firstResolvedAt != null));
        }
    }

    @Test
    void sharesAreThoseOfRealSystems() {
        Instant pilot = Instant.parse("2024-03-01T00:00:00Z");
        assertThat(share(stories.stream().filter(story -> story.filedAt.isBefore(pilot)), "REJECTED"))
                .isBetween(0.2, 0.4);
        assertThat(share(
                        stories.stream().filter(story -> story.filedAt.isAfter(pilot.plusSeconds(86_400 * 365))),
                        "REJECTED"))
                .isBetween(0.08, 0.2);
        Instant weeksAgo = UNTIL.minusSeconds(86_400 * 120);
        double open = stories.stream()
                        .filter(story -> story.filedAt.isBefore(weeksAgo) && !FINAL.contains(story.status))
                        .count()
                / (double) STORIES;
        assertThat(open).isBetween(0.0005, 0.02);
    }

    @Test
    void sameSeedTellsTheSame() {
        List<String> first = stories.stream().map(StoryTest::summary).toList();
        assertThat(tell(7).stream().map(StoryTest::summary).toList()).isEqualTo(first);
        assertThat(tell(8).stream().map(StoryTest::summary).toList()).isNotEqualTo(first);
    }

    @Test
    void codesAreDifferent() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 300_000; i++) {
            assertThat(codes.add(Sheets.code(i, 1))).isTrue();
        }
        assertThat(codes).allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}"));
    }

    private static String summary(Story story) {
        return story.id + story.code + story.status + story.spot.lat() + story.lines;
    }

    private static double share(Stream<Story> stories, String status) {
        List<Story> list = stories.toList();
        return list.stream().filter(story -> story.status.equals(status)).count() / (double) list.size();
    }

    private static List<Story> tell(long seed) {
        Chance chance = new Chance(seed);
        Directory directory = directory();
        Words words = Words.read();
        Map<String, Officers> officers = new HashMap<>();
        directory.agencies().keySet().forEach(code -> officers.put(code, new Officers(chance.key(), chance.key())));
        People people = People.of(Stream.generate(chance::key).limit(500).toList(), List.of(chance.key()), officers);
        WorkingTime office = new WorkingTime(FROM.minusDays(10), FROM.plusYears(5), Set.of(), Set.of());
        Plot plot = new Plot(
                words,
                people,
                new Moves(words, people, office, directory, chance),
                FROM.atStartOfDay(WorkingTime.ZONE).toInstant(),
                chance);
        Reports reports = new Reports(directory, words, people, plot, UNTIL, seed, chance);
        List<Story> stories = new ArrayList<>();
        for (Instant at : FilingTimes.spread(STORIES, FROM, UNTIL, chance)) {
            stories.add(reports.next(at).story());
        }
        return stories;
    }

    private static Directory directory() {
        List<Commune> communes = List.of(commune("1", 106.5), commune("2", 106.7));
        Map<String, Category> categories = Map.of(
                "giao-thong", new Category("giao-thong", "Đường", 5, 1440, false),
                "chieu-sang", new Category("chieu-sang", "Đèn", 3, 1440, true));
        Map<String, Agency> agencies = Map.of(
                "ubnd-1", new Agency("ubnd-1", "UBND 1", "PC 1", "COMMUNE", Set.of("1"), Set.of()),
                "ubnd-2", new Agency("ubnd-2", "UBND 2", "PC 2", "COMMUNE", Set.of("2"), Set.of()),
                "so-xay-dung", new Agency("so-xay-dung", "Sở", "Department", "DEPARTMENT", Set.of(), Set.of()));
        List<Rule> rules = List.of(
                new Rule("giao-thong", null, null, "COMMUNE", List.of("so-xay-dung"), null, "vì", "because"),
                new Rule("chieu-sang", null, null, "COMMUNE", List.of(), null, "vì", "because"));
        return new Directory(communes, categories, agencies, rules);
    }

    private static Commune commune(String code, double west) {
        return new Commune(
                UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                code,
                "Xã " + code,
                "Commune " + code,
                new GeometryFactory()
                        .toGeometry(new Envelope(new Coordinate(west, 17.4), new Coordinate(west + 0.2, 17.5))));
    }

    private static List<Move> moves() {
        try {
            return Files.readAllLines(Path.of("../docs/lifecycle.md")).stream()
                    .filter(line -> line.startsWith("| `"))
                    .map(line -> line.split("\\|"))
                    .filter(cells -> cells.length >= 5 && cells[1].strip().matches("`[a-z-]+`"))
                    .map(cells -> new Move(
                            cells[1].strip().replace("`", ""),
                            words(cells[2]),
                            cells[3].strip(),
                            words(cells[4].toUpperCase(java.util.Locale.ROOT))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> words(String cell) {
        return Stream.of(cell.split(",")).map(String::strip).collect(Collectors.toSet());
    }
}
