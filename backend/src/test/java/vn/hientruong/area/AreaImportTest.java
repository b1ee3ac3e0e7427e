package vn.hientruong.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.hientruong.area.Drawing.collection;
import static vn.hientruong.area.Drawing.square;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.platform.text.Texts;

/** Somewhere in the South Atlantic, where no other test has business. */
@QuarkusTest
class AreaImportTest {
    private static final LocalDate OLD = LocalDate.of(2020, 1, 1);
    private static final LocalDate NEW = LocalDate.of(2025, 7, 1);

    @Inject
    AreaImport imports;

    @Inject
    Areas areas;

    @Inject
    AreaTables tables;

    @Inject
    Clock clock;

    @BeforeEach
    @AfterEach
    void forget() {
        tables.clear();
        tables.tell();
    }

    @Test
    void anImportedAreaIsFoundAtOnce() {
        AreaImport.Outcome outcome = take(OLD, square("TEST-A", -20, -30, 1), square("TEST-B", -19, -30, 1));

        assertThat(outcome.created()).isEqualTo(2);
        assertThat(outcome.replaced()).isZero();
        assertThat(outcome.areas())
                .containsExactly(
                        new AreaImport.Taken("TEST-A", "Xã TEST-A", OLD),
                        new AreaImport.Taken("TEST-B", "Xã TEST-B", OLD));
        assertThat(codeAt(-29.5, -19.5)).isEqualTo("TEST-A");
        assertThat(codeAt(-29.5, -18.5)).isEqualTo("TEST-B");
        assertThat(codeAt(-29.5, -19)).isEqualTo("TEST-A");
        assertThat(areas.all()).extracting(AreaFound::code).contains("TEST-A", "TEST-B");
        assertThat(areas.findByCode("TEST-B")).map(AreaFound::name).hasValue("Xã TEST-B");
    }

    @Test
    void oneRefusedFeatureLeavesNothingBehind() {
        AreasRefused refused =
                refused(OLD, square("TEST-A", -20, -30, 1), square("b@d", -18, -30, 1), square("TEST-A", -16, -30, 1));

        assertThat(errors(refused))
                .extracting(AreasRefused.Feature::pointer)
                .containsExactly("/features/1", "/features/2");
        assertThat(errors(refused)).extracting(AreasRefused.Feature::code).containsExactly(null, "TEST-A");
        assertThat(errors(refused).get(1).detail()).isEqualTo("An earlier feature of this file has the same code.");
        assertThat(tables.rows()).isEmpty();
    }

    @Test
    void whatOnlyTheDatabaseKnowsAlsoRefusesTheWholeFile() {
        take(OLD, square("TEST-A", -20, -30, 1));
        List<AreaTables.Row> before = tables.rows();

        AreasRefused refused = refused(
                NEW,
                square("TEST-A", -20, -30, 2),
                square("TEST-B", -10, -30, 1, "\"replaces\":[\"TEST-NONE\"]"),
                square("TEST-C", -8, -30, 1, "\"successors\":[\"TEST-NONE\"]"));

        assertThat(errors(refused))
                .extracting(AreasRefused.Feature::pointer)
                .containsExactly("/features/1", "/features/2");
        assertThat(tables.rows()).isEqualTo(before);
        assertThat(codeAt(-28.5, -18.5)).isNull();
    }

    @Test
    void aCodeUsedAgainClosesTheEarlierAreaAndKeepsItFindable() {
        take(OLD, square("TEST-A", -20, -30, 1));
        UUID old = areas.findByCode("TEST-A").orElseThrow().id();

        AreaImport.Outcome outcome = take(NEW, square("TEST-A", -20, -30, 2));

        assertThat(outcome.created()).isEqualTo(1);
        assertThat(outcome.closed()).isEqualTo(1);
        assertThat(tables.rows()).extracting(AreaTables.Row::validTo).containsExactly(NEW, null);
        assertThat(tables.links()).containsExactly("TEST-A 2020-01-01 > TEST-A 2025-07-01");
        assertThat(areas.find(old)).map(AreaFound::code).hasValue("TEST-A");
        assertThat(areas.locate(-29.5, -19.5).area())
                .isPresent()
                .map(AreaFound::id)
                .isNotEqualTo(old);
        assertThat(codeAt(-28.5, -18.5)).isEqualTo("TEST-A");
    }

    @Test
    void theSameCodeAndDayGetsANewDrawingUnderTheSameId() {
        take(OLD, square("TEST-A", -20, -30, 1));
        UUID id = areas.findByCode("TEST-A").orElseThrow().id();

        AreaImport.Outcome outcome = take(OLD, square("TEST-A", -20, -30, 2));

        assertThat(outcome.created()).isZero();
        assertThat(outcome.replaced()).isEqualTo(1);
        assertThat(areas.locate(-28.5, -18.5).area()).map(AreaFound::id).hasValue(id);
        assertThat(tables.rows()).hasSize(1);
    }

    @Test
    void aMergedCommuneReplacesItsParts() {
        take(OLD, square("TEST-A", -20, -30, 1), square("TEST-B", -19, -30, 1), square("TEST-C", -18, -30, 1));

        AreaImport.Outcome outcome = take(NEW, square("TEST-C", -20, -30, 3, "\"replaces\":[\"TEST-A\",\"TEST-B\"]"));

        assertThat(outcome.closed()).isEqualTo(3);
        assertThat(tables.links())
                .containsExactly(
                        "TEST-A 2020-01-01 > TEST-C 2025-07-01",
                        "TEST-B 2020-01-01 > TEST-C 2025-07-01",
                        "TEST-C 2020-01-01 > TEST-C 2025-07-01");
        assertThat(codeAt(-29.5, -19.5)).isEqualTo("TEST-C");
        assertThat(areas.findByCode("TEST-A")).isEmpty();
    }

    @Test
    void twoPartsMayReplaceTheSameCommune() {
        take(OLD, square("TEST-A", -20, -30, 1));

        take(
                NEW,
                square("TEST-B", -20, -30, 0.5, "\"replaces\":[\"TEST-A\"]"),
                square("TEST-C", -19.5, -30, 0.5, "\"replaces\":[\"TEST-A\"]"));

        assertThat(tables.links())
                .containsExactly("TEST-A 2020-01-01 > TEST-B 2025-07-01", "TEST-A 2020-01-01 > TEST-C 2025-07-01");
    }

    @Test
    void historyMayBeBroughtInLater() {
        take(NEW, square("TEST-A", -20, -30, 2));

        take(OLD, square("TEST-A", -20, -30, 1), square("TEST-B", -19, -30, 1, "\"successors\":[\"TEST-A\"]"));

        assertThat(tables.rows())
                .extracting(row -> row.code() + " " + row.validFrom() + " " + row.validTo())
                .containsExactly(
                        "TEST-A 2020-01-01 2025-07-01", "TEST-A 2025-07-01 null", "TEST-B 2020-01-01 2025-07-01");
        assertThat(tables.links())
                .containsExactly("TEST-A 2020-01-01 > TEST-A 2025-07-01", "TEST-B 2020-01-01 > TEST-A 2025-07-01");
    }

    @Test
    void aRehearsalSaysWhatItWouldDoAndDoesNothing() {
        AreaImport.Outcome outcome =
                imports.take(file(OLD, square("TEST-A", -20, -30, 1)), true, Texts.ENGLISH, clock.instant());

        assertThat(outcome.dryRun()).isTrue();
        assertThat(outcome.created()).isEqualTo(1);
        assertThat(tables.rows()).isEmpty();
        assertThat(codeAt(-29.5, -19.5)).isNull();
    }

    @Test
    void groundThatBelongsToAnotherIsNotTaken() {
        take(OLD, square("TEST-A", -20, -30, 1));

        AreasRefused refused = refused(NEW, square("TEST-B", -19.5, -30, 1));

        assertThat(errors(refused).get(0).detail()).isEqualTo("Lies over TEST-A Xã TEST-A by more than 1 %.");
        assertThat(tables.rows()).hasSize(1);
    }

    @Test
    void aSketchGivesWay() {
        take(OLD, square("TEST-A", -20, -30, 1, "\"approximate\":true"));

        take(NEW, square("TEST-B", -19.5, -30, 1));

        assertThat(codeAt(-29.5, -19.25)).isEqualTo("TEST-A");
        assertThat(codeAt(-29.5, -18.75)).isEqualTo("TEST-B");
    }

    @Test
    void anAreaOfTomorrowIsNotThereYet() {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        take(OLD, square("TEST-A", -20, -30, 1));

        take(tomorrow, square("TEST-B", -20, -30, 1, "\"replaces\":[\"TEST-A\"]"));

        assertThat(codeAt(-29.5, -19.5)).isEqualTo("TEST-A");
    }

    @Test
    void twoImportsOfOneFileAtOnceMakeItOnce() throws Exception {
        AreaFile file = file(OLD, square("TEST-A", -20, -30, 1), square("TEST-B", -19, -30, 1));
        ExecutorService administrators = Executors.newFixedThreadPool(2);
        Future<AreaImport.Outcome> one =
                administrators.submit(() -> imports.take(file, false, Texts.ENGLISH, clock.instant()));
        Future<AreaImport.Outcome> other =
                administrators.submit(() -> imports.take(file, false, Texts.ENGLISH, clock.instant()));

        assertThat(one.get().created() + other.get().created()).isEqualTo(2);
        assertThat(one.get().replaced() + other.get().replaced()).isEqualTo(2);
        assertThat(tables.rows()).hasSize(2);
        administrators.shutdown();
    }

    private AreaImport.Outcome take(LocalDate from, String... features) {
        return imports.take(file(from, features), false, Texts.ENGLISH, clock.instant());
    }

    private AreasRefused refused(LocalDate from, String... features) {
        return catchThrowableOfType(AreasRefused.class, () -> take(from, features));
    }

    @SuppressWarnings("unchecked")
    private static List<AreasRefused.Feature> errors(AreasRefused refused) {
        return (List<AreasRefused.Feature>)
                Objects.requireNonNull(refused.members().get("errors"));
    }

    private static AreaFile file(LocalDate from, String... features) {
        return AreaFile.read(Drawing.stream(collection(features)), new AreaFile.Defaults(from, AreaLevel.COMMUNE));
    }

    private @Nullable String codeAt(double lat, double lon) {
        return areas.locate(lat, lon).area().map(AreaFound::code).orElse(null);
    }
}
