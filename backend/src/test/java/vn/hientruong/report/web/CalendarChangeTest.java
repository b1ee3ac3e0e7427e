package vn.hientruong.report.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.platform.time.SystemClock;
import vn.hientruong.testsupport.CopiedReports;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Looked;
import vn.hientruong.testsupport.SignedIn;

/** A calendar that is changed while reports are open. */
@QuarkusTest
class CalendarChangeTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    /** Several batches of them. */
    private static final int MANY = 250;

    @Inject
    AgroalDataSource database;

    private String admin = "";
    private String intake = "";
    private Filed filed = new Filed("", "");
    private Instant due = Instant.EPOCH;
    private int year;
    private Map<String, Object> before = Map.of();

    @BeforeEach
    void dispatch() {
        admin = SignedIn.sample("admin");
        intake = SignedIn.sample("intake");
        filed = Filed.pothole(SignedIn.resident("0912000911"));
        filed.act(intake, "dispatch", Map.of("category", "giao-thong", "leadAgency", "ubnd-18880"), null)
                .statusCode(200);
        due = dueAt();
        year = due.atZone(SystemClock.ZONE).getYear();
        before = given().auth()
                .oauth2(admin)
                .get("/api/v1/admin/calendars/{year}", year)
                .then()
                .extract()
                .path("calendar");
    }

    @AfterEach
    void restore() {
        put(before, "MOVE").statusCode(200);
        await().atMost(LONG)
                .until(() -> given().auth()
                                .oauth2(admin)
                                .get("/api/v1/admin/calendars/moving")
                                .then()
                                .statusCode(200)
                                .extract()
                                .<Integer>path("left")
                        == 0);
    }

    @Test
    void listsWhatItWouldMoveAndAsks() {
        put(withTheDueDayOff(), null)
                .statusCode(409)
                .body("type", equalTo("/problems/deadlines-would-move"))
                .body("moves.code", hasItem(filed.code()))
                .body("moves.find { it.code == '" + filed.code() + "' }.dueAt", equalTo(due.toString()))
                .body("moves.find { it.code == '" + filed.code() + "' }.newDueAt", not(equalTo(due.toString())));

        assertThat(dueAt()).isEqualTo(due);
        assertThat(calendar()).isEqualTo(before);
    }

    @Test
    void movesThemWhenToldToAndSaysSoInTheTimeline() {
        ValidatableResponse moved = put(withTheDueDayOff(), "MOVE").statusCode(200);

        await().atMost(LONG).until(this::dueAt, now -> now.isAfter(due));
        Instant later = dueAt();
        moved.body("moves.find { it.code == '" + filed.code() + "' }.newDueAt", equalTo(later.toString()));
        entries()
                .body("action", hasItem("deadline-move"))
                .body("find { it.action == 'deadline-move' }.note", equalTo(shown(due) + " → " + shown(later)));

        put(before, "MOVE").statusCode(200);
        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(dueAt()).as("by the calendar as it was").isEqualTo(due));
    }

    @Test
    void movesHundredsEachOnceAndByTheCalendarOfTheLastOrder() throws SQLException {
        List<String> copies;
        try (Connection connection = database.getConnection()) {
            copies = CopiedReports.of(connection, filed.id(), MANY);
        }
        put(withTheDueDayOff(), "MOVE").statusCode(200).body("count", greaterThan(MANY));
        put(before, "MOVE").statusCode(200).body("count", greaterThan(MANY));

        String each = "select count(*) from report r where id = any (?::uuid[]) and due_at = '" + due
                + "' and 2 = (select count(*) from report_entry e where e.report_id = r.id and e.action = 'deadline-move')";
        await().atMost(LONG).until(() -> count(each, copies), moved -> moved == MANY);
        // nobody else is to wait for them
        assertThat(count(
                        "with done as (update report set status = 'CLOSED' where id = any (?::uuid[]) returning 1) select count(*) from done",
                        copies))
                .isEqualTo(MANY);
    }

    private int count(String sql, List<String> ids) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Test
    void keepsThemWhenToldToForGood() {
        put(withTheDueDayOff(), "LEAVE").statusCode(200).body("count", equalTo(0));

        await().atMost(LONG).untilAsserted(() -> entries().body("action", hasItem("deadline-kept")));
        assertThat(dueAt()).isEqualTo(due);
        given().auth()
                .oauth2(SignedIn.resident("0912000911"))
                .get("/api/v1/reports/{id}/entries", filed.id())
                .then()
                .statusCode(200)
                .body("action", not(hasItem("deadline-kept")));

        put(before, "MOVE").statusCode(200).body("moves.code", not(hasItem(filed.code())));
        assertThat(dueAt()).as("a promise that was kept is no calendar's").isEqualTo(due);
    }

    @Test
    void leavesUrgentLimitsAndGrantedTimeAlone() {
        Filed urgent = Filed.pothole(SignedIn.resident("0912000911"));
        urgent.act(
                        intake,
                        "dispatch",
                        Map.of("category", "giao-thong", "leadAgency", "ubnd-18880", "urgent", true),
                        null)
                .statusCode(200);
        Instant nextDay = due.plus(Duration.ofDays(1));
        filed.act(
                        SignedIn.sample("handler"),
                        "extension",
                        Map.of("dueAt", nextDay.toString(), "reason", "Chờ vật tư"),
                        null)
                .statusCode(200);
        filed.act(SignedIn.sample("lead"), "extension-decision", Map.of("granted", true), null)
                .statusCode(200);
        Instant granted = dueAt();
        assertThat(granted).isAfterOrEqualTo(nextDay);

        put(withTheDueDayOff(), "MOVE")
                .statusCode(200)
                .body("moves.code", not(hasItem(urgent.code())))
                .body("moves.code", not(hasItem(filed.code())));
        assertThat(dueAt()).isEqualTo(granted);
    }

    private Map<String, Object> withTheDueDayOff() {
        LocalDate day = LocalDate.ofInstant(due, SystemClock.ZONE);
        List<Object> holidays = new ArrayList<>((List<?>) before.get("holidays"));
        holidays.add(Map.of("day", day.toString(), "name", "Nghỉ đột xuất", "nameEn", "A sudden day off"));
        Map<String, Object> changed = new HashMap<>(before);
        changed.put("holidays", holidays);
        return changed;
    }

    private Instant dueAt() {
        return Instant.parse(filed.show(intake).statusCode(200).extract().path("dueAt"));
    }

    private Map<String, Object> calendar() {
        return given().auth()
                .oauth2(admin)
                .get("/api/v1/admin/calendars/{year}", year)
                .then()
                .extract()
                .path("calendar");
    }

    private ValidatableResponse entries() {
        return given().auth()
                .oauth2(intake)
                .get("/api/v1/reports/{id}/entries", filed.id())
                .then()
                .statusCode(200);
    }

    /** As soon as what was ordered before, in a database full of reports of other tests, lets it. */
    private ValidatableResponse put(Map<String, Object> calendar, @Nullable String deadlines) {
        return await().atMost(LONG)
                .until(
                        () -> send(calendar, deadlines),
                        answer -> !answer.asString().contains("/problems/deadlines-moving"))
                .then();
    }

    private Response send(Map<String, Object> calendar, @Nullable String deadlines) {
        var request = Looked.at(() -> given().auth().oauth2(admin), "/api/v1/admin/calendars/" + year)
                .contentType(ContentType.JSON)
                .body(calendar);
        return (deadlines == null ? request : request.queryParam("deadlines", deadlines))
                .put("/api/v1/admin/calendars/{year}", year);
    }

    private static String shown(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").format(instant.atZone(SystemClock.ZONE));
    }
}
