package vn.hientruong.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.report.ReportStatus;

/** What the points in memory find is what a look at each report finds, however common its words, whatever changed. */
class ShownIndexTest {
    private static final long SEED = 20261130;
    private static final int REPORTS = 6_000;
    private static final List<UUID> COMMUNES = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    private final Random random = new Random(SEED);
    private final ShownIndex index = new ShownIndex();
    private final Map<String, ShownIndex.Row> all = new TreeMap<>();

    @Test
    void wordsAreFoundHoweverCommonTheyAre() {
        fill();

        for (String words :
                List.of("duong", "lo duong", "ranh gioi", "hiem", "hiem duong", "khongco", "duong khongco")) {
            assertThat(found(words, false, List.of())).as(words).isEqualTo(expected(words, false, List.of()));
        }
        assertThat(found("duong", false, List.of())).hasSizeGreaterThan(REPORTS / 2);
        assertThat(found("hiem", false, List.of())).hasSizeBetween(1, REPORTS / 100);
    }

    @Test
    void theLastWordMayBeABeginning() {
        fill();

        for (String words : List.of("du", "lo d", "hi", "ranh gi", "so1", "a")) {
            assertThat(found(words, true, List.of())).as(words).isEqualTo(expected(words, true, List.of()));
        }
    }

    @Test
    void halvesOfCodesAreWords() {
        fill();
        String code = all.keySet().iterator().next();

        assertThat(found(code.substring(0, 4).toLowerCase(Locale.ROOT), false, List.of()))
                .contains(code);
        assertThat(found(code.substring(5, 8).toLowerCase(Locale.ROOT), true, List.of()))
                .contains(code);
        assertThat(found(code.substring(5, 8).toLowerCase(Locale.ROOT), false, List.of()))
                .isEmpty();
    }

    @Test
    void communesAreFoundAloneAndWithWords() {
        fill();
        List<UUID> two = COMMUNES.subList(0, 2);

        assertThat(found("duong", false, two))
                .isEqualTo(expected("duong", false, two))
                .isNotEmpty();
        assertThat(codes(new ShownSource.Meaning(null, null, two))).isEqualTo(expected("", true, two));
    }

    @Test
    void whatChangedIsAsItIsNowAndWhatDidNotTakesNoRoom() {
        fill();
        List<String> changed = new ArrayList<>(all.keySet()).subList(100, 400);
        index.change(changed, changed.stream().map(all::get).toList());
        assertThat(index.points().size()).isEqualTo(REPORTS);

        List<ShownIndex.Row> now = new ArrayList<>();
        for (String code : changed) {
            ShownIndex.Row row = Objects.requireNonNull(all.remove(code));
            if (random.nextBoolean()) {
                ShownPoints.Point before = row.point();
                now.add(new ShownIndex.Row(point(code, ReportStatus.CLOSED, before.area()), row.words()));
            }
        }
        now.add(row("ZZZZ-ZZZZ"));
        now.forEach(row -> all.put(row.point().code(), row));
        List<String> asked = new ArrayList<>(changed);
        asked.add("ZZZZ-ZZZZ");
        index.change(asked, now);

        assertThat(found("lo duong", false, List.of())).isEqualTo(expected("lo duong", false, List.of()));
        assertThat(codes(new ShownSource.Meaning(null, null, List.of()))).isEqualTo(all.keySet());
        assertThat(index.size()).isEqualTo(all.size());
    }

    private void fill() {
        System.out.println("Seed " + SEED);
        for (int i = 0; i < REPORTS; i++) {
            ShownIndex.Row row = row(ReportCode.next());
            if (all.putIfAbsent(row.point().code(), row) == null) {
                index.add(row);
            }
        }
    }

    private ShownIndex.Row row(String code) {
        Set<String> words = new TreeSet<>(List.of(code.toLowerCase(Locale.ROOT).split("-")));
        words.add("so" + random.nextInt(3_000));
        addSometimes(words, "duong", 2, 3);
        addSometimes(words, "lo", 1, 3);
        addSometimes(words, "ranh", 1, 12);
        addSometimes(words, "gioi", 1, 12);
        addSometimes(words, "dung", 1, 20);
        addSometimes(words, "hiem", 1, 300);
        UUID area = random.nextInt(10) == 0 ? null : COMMUNES.get(random.nextInt(COMMUNES.size()));
        return new ShownIndex.Row(point(code, ReportStatus.DISPATCHED, area), String.join(" ", words));
    }

    private void addSometimes(Set<String> words, String word, int times, int outOf) {
        if (random.nextInt(outOf) < times) {
            words.add(word);
        }
    }

    private static ShownPoints.Point point(String code, ReportStatus status, @Nullable UUID area) {
        return new ShownPoints.Point(code, 1, 2, 17.4, 106.6, "roads", status, area);
    }

    private Set<String> found(String words, boolean unfinished, List<UUID> areas) {
        WordQuery query = WordQuery.of(List.of(words.split(" ")), List.of(), List.of());
        return codes(new ShownSource.Meaning(unfinished ? query : query.finished(), null, areas));
    }

    private Set<String> codes(ShownSource.Meaning meaning) {
        BitSet found = index.find(meaning);
        return found.stream()
                .mapToObj(point -> ShownPoints.unpacked(index.points().code(point)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> expected(String words, boolean unfinished, List<UUID> areas) {
        List<String> wanted = List.of(words.split(" "));
        // a single letter is no beginning
        boolean beginning = unfinished && wanted.get(wanted.size() - 1).length() != 1;
        return all.values().stream()
                .filter(row -> areas.isEmpty()
                        || (row.point().area() != null
                                && areas.contains(row.point().area())))
                .filter(row -> {
                    List<String> there = List.of(row.words().split(" "));
                    return there.containsAll(wanted.subList(0, wanted.size() - 1))
                            && there.stream()
                                    .anyMatch(word -> beginning
                                            ? word.startsWith(wanted.get(wanted.size() - 1))
                                            : word.equals(wanted.get(wanted.size() - 1)));
                })
                .map(row -> row.point().code())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
