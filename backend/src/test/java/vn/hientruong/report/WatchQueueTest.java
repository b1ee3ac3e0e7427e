package vn.hientruong.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import vn.hientruong.report.WatchQueue.Place;

@QuarkusTest
class WatchQueueTest {
    /** Years before anything another test files. */
    private static final Instant LONG_AGO = Instant.parse("2018-01-01T02:00:00Z");

    @Inject
    WatchQueue queue;

    @Inject
    AgroalDataSource database;

    @Test
    void whatIsDueComesInTheOrderOfTimeAndOnce() {
        List<UUID> filed = new ArrayList<>();
        Office office = new Office(LONG_AGO);
        for (int minute = 0; minute < 5; minute++) {
            filed.add(office.file(LONG_AGO.plus(Duration.ofMinutes(minute))));
        }
        Instant now = LONG_AGO.plus(Duration.ofMinutes(63));

        List<UUID> seen = new ArrayList<>();
        for (List<Place> page = queue.listDue(now, WatchQueue.START, 2);
                !page.isEmpty();
                page = queue.listDue(now, page.get(page.size() - 1), 2)) {
            page.forEach(place -> seen.add(place.reportId()));
        }

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen.stream().filter(filed::contains)).containsExactlyElementsOf(filed.subList(0, 4));
        filed.forEach(report -> queue.lookAgain(report, null));
        assertThat(queue.listDue(now, WatchQueue.START, 100))
                .extracting(Place::reportId)
                .doesNotContainAnyElementsOf(filed);
    }

    @Test
    void aReportSomebodyIsMovingIsLeftAlone() throws Exception {
        UUID report = new Office(LONG_AGO).file(LONG_AGO);
        Instant now = LONG_AGO.plus(Duration.ofHours(2));
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        CompletableFuture<Boolean> holder = CompletableFuture.supplyAsync(() -> QuarkusTransaction.requiringNew()
                .call(() -> {
                    boolean got = queue.take(report, now);
                    taken.countDown();
                    done.await();
                    return got;
                }));
        taken.await();

        assertThat(take(report, now)).isFalse();
        done.countDown();
        assertThat(holder.get()).isTrue();
        assertThat(take(report, now)).isTrue();
        queue.lookAgain(report, now.plus(Duration.ofHours(1)));
        assertThat(take(report, now)).isFalse();
        queue.lookAgain(report, null);
    }

    /** Of a table this small the planner would rather read all, so it is asked whether it could do without. */
    @Test
    void whatIsDueIsFoundThroughAnIndexAloneAndInItsOrder() throws SQLException {
        assertThat(plan("""
                select look_at, report_id from report_watch
                where look_at <= '2026-01-01' and (look_at, report_id) > ('1970-01-01', '00000000-0000-0000-0000-000000000000')
                order by look_at, report_id limit 200"""))
                .contains("Index Only Scan using report_watch_by_time")
                .doesNotContain("Sort", "Seq Scan");
        assertThat(plan("select min(look_at) from report_watch"))
                .contains("Index Only Scan using report_watch_by_time")
                .doesNotContain("Seq Scan");
    }

    private boolean take(UUID report, Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> queue.take(report, now));
    }

    private String plan(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local enable_seqscan = off");
            statement.execute("set local enable_bitmapscan = off");
            StringBuilder plan = new StringBuilder();
            try (var rows = statement.executeQuery("explain " + sql)) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            connection.rollback();
            return plan.toString();
        }
    }
}
