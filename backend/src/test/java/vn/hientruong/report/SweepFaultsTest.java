package vn.hientruong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sweep when something breaks, or when several run at once: nobody is told twice, nobody is forgotten, and it is counted. */
@QuarkusTest
class SweepFaultsTest {
    /** A Monday, nine o'clock. */
    private static final Instant MONDAY = Instant.parse("2020-06-01T02:00:00Z");

    @Inject
    ReportSweep sweep;

    @Inject
    MeterRegistry meters;

    @Inject
    Saboteur saboteur;

    Office office;

    @BeforeEach
    void anOfficeOpens() {
        office = new Office(MONDAY);
    }

    @AfterEach
    void makePeace() {
        saboteur.onMove = moved -> {};
    }

    @Test
    void killedHalfWayItTellsNobodyTwiceAndForgetsNobody() {
        List<UUID> reports = overdueReports(12);
        Instant due = Office.dueAt(reports.get(0));
        AtomicInteger told = new AtomicInteger();
        saboteur.onMove = moved -> {
            if (reports.contains(moved.reportId()) && told.incrementAndGet() > 5) {
                throw new Killed();
            }
        };
        assertThatThrownBy(() -> sweep(due)).hasRootCauseInstanceOf(Killed.class);
        assertThat(reports.stream().filter(report -> Office.found(report).isEmpty()))
                .as("not reached")
                .hasSize(7);

        saboteur.onMove = moved -> {};
        sweep(due);

        assertThat(reports)
                .allSatisfy(report -> assertThat(Office.found(report)).containsExactly("overdue"));
        assertThat(Office.told(office.handler)).hasSize(12).containsOnly("overdue");
    }

    @Test
    void twoInstancesAtOnceTellEachOnce() throws Exception {
        List<UUID> reports = overdueReports(20);
        Instant due = Office.dueAt(reports.get(0));
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService instances = Executors.newFixedThreadPool(3);
        List<Future<?>> sweeps = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sweeps.add(instances.submit(() -> {
                start.await();
                sweep(due);
                return null;
            }));
        }
        start.countDown();
        for (Future<?> done : sweeps) {
            done.get();
        }
        instances.shutdown();

        assertThat(reports)
                .allSatisfy(report -> assertThat(Office.found(report)).containsExactly("overdue"));
        assertThat(Office.told(office.handler)).hasSize(20).containsOnly("overdue");
    }

    @Test
    void whatCannotBeLookedAtKeepsNobodyWaitingAndIsTriedAgain() {
        List<UUID> reports = overdueReports(3);
        Instant due = Office.dueAt(reports.get(0));
        saboteur.onMove = moved -> {
            if (moved.reportId().equals(reports.get(0))) {
                throw new IllegalStateException("out of order");
            }
        };
        double before = skipped("fault");

        sweep(due);

        assertThat(reports.stream().map(Office::found))
                .containsExactly(List.of(), List.of("overdue"), List.of("overdue"));
        assertThat(skipped("fault")).isEqualTo(before + 1);
        saboteur.onMove = moved -> {};
        sweep(due.plus(Watching.RETRY));
        assertThat(Office.found(reports.get(0))).containsExactly("overdue");
    }

    @Test
    void withoutACalendarTheOthersAreStillToldAndItIsCounted() {
        UUID beforeAnyCalendar = office.file(Instant.parse("2019-12-30T02:00:00Z"));
        UUID other = office.file(Instant.parse("2020-01-02T02:00:00Z"));
        Instant now = Instant.parse("2020-01-03T02:00:00Z");
        double before = skipped("calendar");

        sweep(now);

        assertThat(Office.found(beforeAnyCalendar)).isEmpty();
        assertThat(Office.found(other)).containsExactly("dispatch-slow");
        assertThat(skipped("calendar")).isEqualTo(before + 1);
        assertThat(Office.looksAt(beforeAnyCalendar)).containsExactly(now.plus(Watching.RETRY));
    }

    @Test
    void theDelayOfTheSweepCanBeWatched() {
        office.file(MONDAY);

        assertThat(meters.get("hientruong.sweep.delay").gauge().value())
                .isGreaterThan((double) Duration.ofDays(365).toSeconds());
    }

    private List<UUID> overdueReports(int count) {
        List<UUID> reports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            reports.add(office.inProgress(MONDAY));
        }
        return reports;
    }

    private void sweep(Instant now) {
        sweep.sweep(now, () -> false);
    }

    private double skipped(String reason) {
        return meters.counter("hientruong.sweep.skipped", "reason", reason).count();
    }

    /** No fault to be caught, but the end of the process. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Hears of every move within its transaction, and may break it. */
    @Singleton
    static class Saboteur {
        volatile Consumer<ReportMoved> onMove = moved -> {};

        void on(@Observes ReportMoved moved) {
            onMove.accept(moved);
        }
    }
}
