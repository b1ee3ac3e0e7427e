package vn.hientruong;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.file.Path;
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
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Packaged;
import vn.hientruong.testsupport.SignedIn;

/** The process dies (SIGKILL) while 200 reports come in; whoever got a 201 must find the report, once, and be told. */
class KilledWhileFilingIT {
    private static final int REPORTS = 200;
    private static final int DIES_AFTER = 80;
    private static final Map<String, String> SETTINGS =
            Map.of("HIENTRUONG_SAMPLE", "DIRECTORY", "HIENTRUONG_LIMITS_FACTOR", "1000");

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
