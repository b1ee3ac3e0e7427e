package vn.hientruong;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.testsupport.CopiedReports;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Packaged;
import vn.hientruong.testsupport.PackagedDatabase;
import vn.hientruong.testsupport.SignedIn;

/**
 * The process dies (SIGKILL) while 200 reports come in and intake is told of 2,000 older ones; whoever got a 201 must find
 * the report, once, and be told, and intake must be told of each of the others, once.
 */
class KilledWhileFilingIT {
    private static final int REPORTS = 200;
    private static final int DIES_AFTER = 80;
    /** At intake for too long, and how many of them it is told of before the others come in. */
    private static final int FORGOTTEN = 2000;

    private static final int TOLD_FIRST = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Map<String, String> SETTINGS = Map.of(
            "HIENTRUONG_SAMPLE",
            "DIRECTORY",
            "HIENTRUONG_LIMITS_FACTOR",
            "1000",
            "HIENTRUONG_SWEEP_EVERY",
            "1S",
            "HIENTRUONG_JOBS_HEARTBEAT_INTERVAL",
            "1S");

    private static final String TOLD = "select count(*) from report_entry where action = 'dispatch-slow'";

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        RestAssured.reset();
    }

    @Test
    void everyReportThatWasConfirmedIsThereOnceWithItsNotification() throws Exception {
        Path data = folder.resolve("data");
        List<Map<String, Object>> bodies = IntStream.range(0, REPORTS)
                .mapToObj(i -> Filed.body("tieng-on", "Tiếng ồn ban đêm, lần " + i, List.of()))
                .toList();
        Map<Object, String> confirmed = new ConcurrentHashMap<>();

        Packaged first = Packaged.start("demo", data, SETTINGS).ready();
        RestAssured.baseURI = first.url();
        String resident = SignedIn.resident("0912000100");
        forgetAtIntake(data);
        await().atMost(PATIENCE).until(() -> number(data, TOLD) >= TOLD_FIRST);
        AtomicInteger done = new AtomicInteger();
        ExecutorService senders = Executors.newFixedThreadPool(8);
        List<Future<?>> sent = new ArrayList<>();
        for (Map<String, Object> body : bodies) {
            sent.add(senders.submit(() -> {
                Response answer = file(resident, body);
                if (answer.statusCode() == 201) {
                    confirmed.put(body.get("clientKey"), answer.path("id"));
                    if (done.incrementAndGet() == DIES_AFTER) {
                        first.kill();
                    }
                }
            }));
        }
        senders.shutdown();
        assertThat(senders.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        assertThat(sent).hasSize(REPORTS);
        assertThat(confirmed).as("confirmed before it died").hasSizeBetween(DIES_AFTER, REPORTS - 1);
        assertThat(number(data, TOLD)).as("told before it died").isBetween(TOLD_FIRST, FORGOTTEN - 1);

        try (Packaged second = Packaged.start("demo", data, SETTINGS).ready()) {
            RestAssured.baseURI = second.url();
            confirmed.forEach((key, id) -> assertThat(file(resident, body(bodies, key)))
                    .satisfies(again -> assertThat(again.statusCode()).isEqualTo(200))
                    .satisfies(again -> assertThat(again.<String>path("id")).isEqualTo(id)));
            bodies.forEach(body -> assertThat(file(resident, body).statusCode()).isIn(200, 201));

            List<String> mine = all(resident, "/api/v1/reports?mine=true&limit=200", "items.id");
            assertThat(mine).hasSize(REPORTS).doesNotHaveDuplicates().containsAll(confirmed.values());
            Set<String> told = new TreeSet<>(all(resident, "/api/v1/me/notifications?limit=200", "items.reportId"));
            assertThat(told).hasSize(REPORTS).containsAll(confirmed.values());

            await().atMost(PATIENCE).until(() -> number(data, TOLD) >= FORGOTTEN);
            assertThat(number(
                            data, "select count(distinct report_id) from report_entry where action = 'dispatch-slow'"))
                    .as("each once in its timeline")
                    .isEqualTo(number(data, TOLD))
                    .isEqualTo(FORGOTTEN);
            String people = " from notification where kind = 'dispatch-slow'";
            assertThat(number(data, "select count(distinct report_id)" + people))
                    .isEqualTo(FORGOTTEN);
            assertThat(number(data, "select count(*)" + people))
                    .as("each person once")
                    .isEqualTo(number(data, "select count(distinct (report_id, account_id))" + people));
        }
    }

    /** Copies of a new report, filed long ago: the next sweep finds all of them. */
    private static void forgetAtIntake(Path data) throws IOException, SQLException {
        Response filed =
                file(SignedIn.resident("0912000101"), Filed.body("tieng-on", "Tiếng ồn của tháng trước", List.of()));
        assertThat(filed.statusCode()).isEqualTo(201);
        assertThat(filed.<String>path("status")).isEqualTo("SUBMITTED");
        try (Connection database = PackagedDatabase.connect(data)) {
            database.setAutoCommit(false);
            List<String> copies = CopiedReports.of(database, filed.path("id"), FORGOTTEN);
            try (PreparedStatement past = database.prepareStatement("""
                    with past as (
                        update report set filed_at = filed_at - interval '30 days' where id = any (?::uuid[]) returning id)
                    update report_watch set look_at = now() where report_id in (select id from past)""")) {
                past.setArray(1, database.createArrayOf("text", copies.toArray()));
                assertThat(past.executeUpdate()).isEqualTo(FORGOTTEN);
            }
            database.commit();
        }
    }

    private static int number(Path data, String question) throws IOException, SQLException {
        try (Connection database = PackagedDatabase.connect(data);
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Map<String, Object> body(List<Map<String, Object>> bodies, Object key) {
        return bodies.stream()
                .filter(body -> body.get("clientKey").equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Response file(String token, Map<String, Object> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/reports");
    }

    private static List<String> all(String token, String path, String what) {
        return given().auth()
                .oauth2(token)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .path(what);
    }
}
