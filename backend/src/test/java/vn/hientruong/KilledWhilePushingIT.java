package vn.hientruong;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.notification.standin.FcmStandIn;
import vn.hientruong.notification.standin.PushedMessage;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Packaged;
import vn.hientruong.testsupport.PackagedDatabase;
import vn.hientruong.testsupport.ServiceAccount;
import vn.hientruong.testsupport.SignedIn;
import vn.hientruong.testsupport.Written;

/**
 * Two instances push to 2,000 devices; one dies (SIGKILL) in the middle, the other loses every connection to the database,
 * the push service goes away and comes back. Then one is restarted at random while it pushes, at last
 * an alert to everybody in a commune. Every push arrives, and the few that arrive twice do so with the same id.
 */
class KilledWhilePushingIT {
    private static final int DEVICES = 2000;
    /** Further ones, twice, during restarts. */
    private static final int LATER = 800;

    private static final int DIES_AFTER = 500;
    private static final int CUT_AFTER = 1000;
    private static final int AWAY_AFTER = 1400;
    /** Pushes of one instance on their way at the same time. */
    private static final int IN_FLIGHT = 48;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String PEOPLE = """
            with person as (
                insert into account (id, phone, roles, created_at)
                select gen_random_uuid(), '+8498' || lpad(number::text, 7, '0'), '{RESIDENT}', now()
                from generate_series(?, ?) number
                returning id),
            phone as (
                insert into device (installation_id, account_id, token, platform, locale, updated_at)
                select 'push-it-' || id, id, 'token-' || id, 'ANDROID', 'vi', now() from person
                returning account_id)
            """;

    private static final String TELL_EVERYBODY = PEOPLE + """
            , told as (
                insert into notification (id, account_id, report_id, entry_id, kind, status, args, created_at)
                select gen_random_uuid(), id, ?, gen_random_uuid(), 'accepted', 'IN_PROGRESS', '{T-1}', now() from person
                returning id, account_id)
            insert into delivery (notification_id, account_id, channel, recipient)
            select id, account_id, 'PUSH', 'push-it-' || account_id from told""";

    private static final String AREA = "18880";

    private static final String LIVE_THERE = PEOPLE + """
            insert into area_subscription (account_id, area_code, since) select account_id, ?, now() from phone""";

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final FcmStandIn google = new FcmStandIn(vertx, Clock.systemUTC());
    private final Queue<PushedMessage> taken = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void open() {
        google.open();
        google.watch(push -> {
            if (push.token().startsWith("token-")) {
                taken.add(push);
            }
        });
    }

    @AfterEach
    void close() {
        RestAssured.reset();
        google.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void everyPushArrivesAndWhatArrivesTwiceCarriesTheSameId() throws Exception {
        Path data = folder.resolve("first");
        google.faults().latency(Duration.ofMillis(100));
        try (Packaged first = Packaged.start("demo", data, settings(Map.of())).ready()) {
            Packaged second = Packaged.start("demo", folder.resolve("second"), settings(databaseOf(data)))
                    .ready();
            RestAssured.baseURI = first.url();
            UUID report = report();
            try (Connection database = PackagedDatabase.connect(data)) {
                tell(database, TELL_EVERYBODY, report, 1, DEVICES);

                await().atMost(PATIENCE).until(() -> taken.size() >= DIES_AFTER);
                second.kill();
                int unacknowledged = unacknowledged(database) + IN_FLIGHT;
                await().atMost(PATIENCE).until(() -> taken.size() >= CUT_AFTER);
                cutEveryConnection(database);
                await().atMost(PATIENCE).until(() -> taken.size() >= AWAY_AFTER);
                google.close();
                google.open();

                await().atMost(PATIENCE).until(() -> waiting(database) == 0);
                Map<String, String> idOfToken = new HashMap<>();
                for (PushedMessage push : taken) {
                    assertThat(idOfToken.putIfAbsent(push.token(), "" + push.notificationId()))
                            .isIn(null, push.notificationId());
                }
                assertThat(idOfToken).hasSize(DEVICES);
                assertThat(Set.copyOf(idOfToken.values())).hasSize(DEVICES);
                System.out.printf(
                        "%d pushes arrived %d times; %d were on their way%n", DEVICES, taken.size(), unacknowledged);
                assertThat(taken.size() - DEVICES).isLessThanOrEqualTo(unacknowledged);

                restartAtRandom(database, data, report);
            }
        }
    }

    /** Stopped (SIGTERM) in the middle, started, killed (SIGKILL): what it had claimed, others finish. */
    private void restartAtRandom(Connection database, Path data, UUID report) throws Exception {
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        System.out.println("restarts by seed " + seed);
        int before = taken.size();
        Packaged second = Packaged.start("demo", folder.resolve("second"), settings(databaseOf(data)))
                .ready();
        tell(database, TELL_EVERYBODY, report, DEVICES + 1, DEVICES + LATER);
        int stopsAfter = before + 1 + chance.nextInt(LATER / 2);
        await().atMost(PATIENCE).until(() -> taken.size() >= stopsAfter);
        second.close();
        Packaged third = Packaged.start("demo", folder.resolve("second"), settings(databaseOf(data)))
                .ready();
        tell(database, LIVE_THERE, AREA, DEVICES + LATER + 1, DEVICES + 2 * LATER);
        UUID alert = alert();
        int diesAfter = before + LATER + chance.nextInt(LATER / 2);
        await().atMost(PATIENCE).until(() -> taken.size() >= diesAfter);
        third.kill();
        int unacknowledged = unacknowledged(database) + IN_FLIGHT;
        await().atMost(PATIENCE).until(() -> isSent(alert) && waiting(database) == 0);

        Map<String, Set<String>> idsOfToken = new HashMap<>();
        taken.forEach(push -> idsOfToken
                .computeIfAbsent(push.token(), token -> new HashSet<>())
                .add("" + push.notificationId()));
        assertThat(idsOfToken).hasSize(DEVICES + 2 * LATER);
        assertThat(idsOfToken.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
        assertThat(taken.size() - before - 2 * LATER).isLessThanOrEqualTo(unacknowledged);
    }

    private Map<String, String> settings(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("HIENTRUONG_SAMPLE", "DIRECTORY");
        settings.put("HIENTRUONG_PUSH_LEASE", "10S");
        settings.put("HIENTRUONG_PUSH_URL", google.url().orElseThrow().toString());
        settings.put(
                "HIENTRUONG_PUSH_SERVICE_ACCOUNT",
                ServiceAccount.write(
                                folder.resolve("account.json"), google.url().orElseThrow())
                        .toString());
        return settings;
    }

    private static UUID report() {
        String token = SignedIn.resident("0912000200");
        return UUID.fromString(given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Filed.body("tieng-on", "Tiếng ồn ban đêm", List.of()))
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** To everybody who lives there: composed by one, approved by another. */
    private static UUID alert() {
        UUID alert = UUID.fromString(given().auth()
                .oauth2(SignedIn.sample("intake"))
                .contentType(ContentType.JSON)
                .body(Written.flood(true, List.of(AREA)))
                .post("/api/v1/alerts")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        given().auth()
                .oauth2(SignedIn.sample("supervisor"))
                .put("/api/v1/alerts/" + alert + "/approval")
                .then()
                .statusCode(200);
        return alert;
    }

    private static boolean isSent(UUID alert) {
        return given().auth()
                .oauth2(SignedIn.sample("supervisor"))
                .get("/api/v1/alerts/" + alert)
                .path("state")
                .equals("SENT");
    }

    private static void tell(Connection database, String how, Object about, int first, int last) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(how)) {
            insert.setInt(1, first);
            insert.setInt(2, last);
            insert.setObject(3, about);
            assertThat(insert.executeUpdate()).isPositive();
        }
    }

    /** What arrived and is not written down as such: whoever was to do it may have died. */
    private int unacknowledged(Connection database) throws SQLException {
        Set<String> waiting = new HashSet<>();
        try (PreparedStatement query = database.prepareStatement("select notification_id from delivery"
                        + " union all select unnest(notifications) from delivery_batch");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                waiting.add(row.getString(1));
            }
        }
        return (int) taken.stream()
                .filter(push -> waiting.contains("" + push.notificationId()))
                .count();
    }

    private static void cutEveryConnection(Connection database) throws SQLException {
        try (PreparedStatement cut = database.prepareStatement(
                "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and usename = current_user")) {
            cut.execute();
        }
    }

    private static long waiting(Connection database) throws SQLException {
        try (PreparedStatement count = database.prepareStatement(
                        "select (select count(*) from delivery)" + " + (select count(*) from delivery_batch)");
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Map<String, String> databaseOf(Path data) throws IOException {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", PackagedDatabase.url(data),
                "QUARKUS_DATASOURCE_USERNAME", PackagedDatabase.USER,
                "QUARKUS_DATASOURCE_PASSWORD", PackagedDatabase.password(data));
    }
}
