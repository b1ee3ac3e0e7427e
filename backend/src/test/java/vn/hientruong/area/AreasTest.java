package vn.hientruong.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hientruong.area.Drawing.collection;
import static vn.hientruong.area.Drawing.square;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.platform.signal.Signal;
import vn.hientruong.platform.text.Texts;
import vn.hientruong.platform.time.SystemClock;

@QuarkusTest
class AreasTest {
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    @Inject
    AreaImport imports;

    @Inject
    Areas areas;

    @Inject
    AreaRepository repository;

    @Inject
    AreaTables tables;

    @BeforeEach
    @AfterEach
    void forget() {
        tables.clear();
        tables.tell();
    }

    @Test
    void whatAnotherInstanceChangesIsSeenAfterItsSignal() {
        take(REFORM, square("TEST-A", -20, -30, 1));
        tables.copy("TEST-A", "TEST-B");

        tables.notifyOthers();

        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> areas.findByCode("TEST-B").isPresent());
    }

    @Test
    void onlySignalsThatConcernAreasMakeThemBeReadAgain() {
        Areas here = new Areas(repository, Clock.systemUTC(), 2_000);
        take(REFORM, square("TEST-A", -20, -30, 1));
        assertThat(here.findByCode("TEST-A")).isPresent();
        tables.copy("TEST-A", "TEST-B");

        here.on(new Signal("category", ""));
        assertThat(here.findByCode("TEST-B")).isEmpty();
        here.on(new Signal("area", ""));
        assertThat(here.findByCode("TEST-B")).isPresent();
        tables.delete("TEST-B");
        here.on(new Signal("*", ""));
        assertThat(here.findByCode("TEST-B")).isEmpty();
    }

    @Test
    void aChangeThatIsNotCommittedIsSeenByNobody() {
        QuarkusTransaction.begin();
        take(REFORM, square("TEST-A", -20, -30, 1));
        tables.tell();
        assertThat(areas.findByCode("TEST-A")).isEmpty();
        QuarkusTransaction.rollback();

        tables.tell();
        assertThat(areas.findByCode("TEST-A")).isEmpty();
    }

    @Test
    void areasChangeAtMidnightInVietnam() {
        take(LocalDate.of(2020, 1, 1), square("TEST-A", -20, -30, 1));
        take(REFORM, square("TEST-B", -20, -30, 1, "\"replaces\":[\"TEST-A\"]"));
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2025-06-30T16:59:59Z"));
        Areas then = new Areas(repository, new SetClock(now), 2_000);

        assertThat(then.locate(-29.5, -19.5).area()).map(AreaFound::code).hasValue("TEST-A");
        now.set(Instant.parse("2025-06-30T17:00:00Z"));
        assertThat(then.locate(-29.5, -19.5).area()).map(AreaFound::code).hasValue("TEST-B");
    }

    @Test
    void namesComeInTheLanguageOfTheReader() {
        take(REFORM, square("TEST-A", -20, -30, 1, "\"name_en\":\"Test Commune\""));
        AreaFound found = areas.findByCode("TEST-A").orElseThrow();

        assertThat(found.in(Texts.ENGLISH).name()).isEqualTo("Test Commune");
        assertThat(found.in(Texts.VIETNAMESE).name()).isEqualTo("Xã TEST-A");
    }

    private void take(LocalDate from, String feature) {
        imports.take(
                AreaFile.read(Drawing.stream(collection(feature)), new AreaFile.Defaults(from, AreaLevel.COMMUNE)),
                false,
                Texts.ENGLISH,
                Instant.parse("2025-07-01T00:00:00Z"));
    }

    private static final class SetClock extends Clock {
        private final AtomicReference<Instant> now;

        SetClock(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return SystemClock.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Objects.requireNonNull(now.get());
        }
    }
}
