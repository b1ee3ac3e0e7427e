package vn.hientruong.report.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** An action on many reports goes back by another one, report by report, where nobody touched it since. */
@QuarkusTest
class BulkUndoTest {
    private static final String WARD = "ubnd-18880";
    private static final Map<String, Object> TO_THE_WARD = Map.of("category", "tieng-on", "leadAgency", WARD);

    @Inject
    AgroalDataSource database;

    private String intake = "";
    private String lead = "";
    private String first = "";
    private String second = "";

    @BeforeEach
    void signIn() {
        intake = SignedIn.sample("intake");
        lead = SignedIn.staff("undo.lead", WARD, Role.LEAD);
        first = SignedIn.staff("undo.first", WARD, Role.HANDLER);
        second = SignedIn.staff("undo.second", WARD, Role.HANDLER);
    }

    @Test
    void assignmentsGoBackToWhoeverHadThemAndToNobodyWhereNobodyHad() {
        Filed had = dispatched();
        Filed free = dispatched();
        had.act(lead, "assignment", Map.of("assignee", idOf(first)), null).statusCode(200);
        String bulk = take(lead, List.of(had, free), "assignment", Map.of("assignee", idOf(second)));
        had.show(lead).body("assignee.id", equalTo(idOf(second)));
        undo(lead, bulk)
                .statusCode(200)
                .body("done", equalTo(2))
                .body("rows.report", equalTo(List.of(had.id(), free.id())))
                .body("undoableUntil", nullValue());
        had.show(lead).body("assignee.id", equalTo(idOf(first)));
        free.show(lead).body("assignee", nullValue()).body("status", equalTo("DISPATCHED"));
        entries(had).body("findAll { it.action == 'assignment' }", hasSize(3));
        entries(free).body("findAll { it.action == 'assignment' }.details[1].undo", equalTo("true"));
        assertThat(toldThatItIsTheirs(first, free)).isFalse();
        assertThat(toldThatItIsTheirs(second, free)).isTrue();
    }

    @Test
    void whatSomebodyTouchedMeanwhileIsNamedAndTheOthersGoBack() {
        List<Filed> reports = List.of(dispatched(), dispatched(), dispatched());
        String bulk = take(lead, reports, "assignment", Map.of("assignee", idOf(second)));
        reports.get(1).act(second, "acceptance", Map.of(), null).statusCode(200);
        ValidatableResponse answer = undo(lead, bulk)
                .statusCode(200)
                .body("done", equalTo(2))
                .body("refused", equalTo(1))
                .body("rows[1].report", equalTo(reports.get(1).id()))
                .body("rows[1].problem.type", containsString("stale-version"));
        reports.get(1).show(lead).body("assignee.id", equalTo(idOf(second))).body("status", equalTo("IN_PROGRESS"));
        reports.get(0).show(lead).body("assignee", nullValue());
        String again = undo(lead, bulk).statusCode(200).extract().asString();
        assertThat(again).isEqualTo(answer.extract().asString());
        entries(reports.get(0)).body("findAll { it.action == 'assignment' }", hasSize(2));
    }

    @Test
    void urgencyGoesBackToItsLevelAndToTheVeryLimitOfBefore() throws SQLException {
        Filed report = dispatched();
        // as after an extension or a merge: not what the calendar would say
        Instant promised = Instant.parse("2027-01-05T03:21:00Z");
        update("update report set due_at = '" + promised + "' where id = ?::uuid", report.id());
        String bulk = take(lead, List.of(report), "urgency", Map.of("urgency", "URGENT", "reason", "Bão"));
        report.show(lead).body("urgency", equalTo("URGENT")).body("dueAt", not(equalTo(promised.toString())));
        undo(lead, bulk).statusCode(200).body("done", equalTo(1));
        report.show(lead).body("urgency", equalTo("NORMAL")).body("dueAt", equalTo(promised.toString()));
        entries(report)
                .body("findAll { it.action == 'urgency' }", hasSize(2))
                .body("findAll { it.action == 'urgency' }.details[1].before", equalTo("URGENT"))
                .body("findAll { it.action == 'urgency' }.details[1].urgency", equalTo("NORMAL"));
    }

    @Test
    void urgencyThatEndedARequestForMoreTimeStays() {
        Filed report = dispatched();
        report.act(first, "acceptance", Map.of(), null).statusCode(200);
        Instant due = Instant.parse(report.show(lead).extract().path("dueAt"));
        report.act(
                        first,
                        "extension",
                        Map.of("dueAt", due.plus(Duration.ofDays(1)).toString(), "reason", "Chờ vật tư"),
                        null)
                .statusCode(200);
        String bulk = take(lead, List.of(report), "urgency", Map.of("urgency", "COMPLEX", "reason", "Khó"));
        undo(lead, bulk)
                .statusCode(200)
                .body("refused", equalTo(1))
                .body("rows[0].problem.type", containsString("no-way-back"));
        report.show(lead).body("urgency", equalTo("COMPLEX"));
    }

    @Test
    void mergesComeApartAgain() {
        Filed survivor = filed();
        List<Filed> merged = List.of(filed(), filed());
        String bulk = take(intake, merged, "merge", Map.of("into", survivor.code()));
        merged.forEach(report -> report.show(intake).body("status", equalTo("MERGED")));
        undo(intake, bulk).statusCode(200).body("done", equalTo(2));
        for (Filed report : merged) {
            report.show(intake).body("status", equalTo("SUBMITTED"));
            entries(report).body("action", hasItem("merge-undo"));
        }
    }

    @Test
    void onlyWhoTookItTakesItBackAndOnlyWhatWasDone() {
        Filed report = dispatched();
        Filed elsewhere = filed();
        String bulk = take(lead, List.of(elsewhere, report), "assignment", Map.of("assignee", idOf(second)));
        undo(SignedIn.staff("undo.otherlead", WARD, Role.LEAD), bulk).statusCode(403);
        undo(intake, bulk).statusCode(403);
        report.show(lead).body("assignee.id", equalTo(idOf(second)));
        undo(lead, bulk).statusCode(200).body("rows.report", equalTo(List.of(report.id())));
        undo(lead, UUID.randomUUID().toString()).statusCode(404);
    }

    @Test
    void afterTenMinutesItStaysUnlessItWasBegunInTime() throws SQLException {
        Filed report = dispatched();
        String late = take(lead, List.of(report), "assignment", Map.of("assignee", idOf(second)));
        tenMinutesPass(late);
        undo(lead, late).statusCode(409).body("type", containsString("undo-over"));
        report.show(lead).body("assignee.id", equalTo(idOf(second)));

        Filed other = dispatched();
        String inTime = take(lead, List.of(other), "assignment", Map.of("assignee", idOf(second)));
        String answer = undo(lead, inTime).statusCode(200).extract().asString();
        tenMinutesPass(inTime);
        assertThat(undo(lead, inTime).statusCode(200).extract().asString()).isEqualTo(answer);
    }

    @Test
    void whatOthersWereToldOfHasNoWayBackAndTheAnswerSaysSo() {
        Map<String, Object> order = order(List.of(filed()), "dispatch", TO_THE_WARD);
        String bulk = post(intake, order)
                .statusCode(200)
                .body("done", equalTo(1))
                .body("undoableUntil", nullValue())
                .extract()
                .path("id");
        undo(intake, bulk).statusCode(409).body("type", containsString("no-way-back"));
    }

    private String take(String token, List<Filed> reports, String action, Map<String, ?> body) {
        return post(token, order(reports, action, body))
                .statusCode(200)
                .body("undoableUntil", notNullValue())
                .body("rows.report", everyItem(notNullValue()))
                .extract()
                .path("id");
    }

    private static Map<String, Object> order(List<Filed> reports, String action, Map<String, ?> body) {
        Map<String, Object> order = new HashMap<>();
        order.put("clientKey", UUID.randomUUID().toString());
        order.put(
                "reports",
                reports.stream().map(report -> Map.of("id", report.id())).toList());
        order.put(action, body);
        return order;
    }

    private static ValidatableResponse post(String token, Map<String, Object> order) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(order)
                .post("/api/v1/inbox/bulk")
                .then();
    }

    private static ValidatableResponse undo(String token, String bulk) {
        return given().auth()
                .oauth2(token)
                .post("/api/v1/inbox/bulk/{id}/undo", bulk)
                .then();
    }

    private ValidatableResponse entries(Filed report) {
        return given().auth()
                .oauth2(intake)
                .get("/api/v1/reports/{id}/entries", report.id())
                .then()
                .statusCode(200);
    }

    private static boolean toldThatItIsTheirs(String token, Filed report) {
        List<String> texts = given().auth()
                .oauth2(token)
                .get("/api/v1/me/notifications?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.text");
        return texts.stream().anyMatch(text -> text.contains(report.code()) && text.contains("được giao cho bạn"));
    }

    private static String idOf(String token) {
        return given().auth().oauth2(token).get("/api/v1/me").then().extract().path("id");
    }

    private Filed dispatched() {
        Filed report = filed();
        report.act(intake, "dispatch", TO_THE_WARD, null).statusCode(200);
        return report;
    }

    private static Filed filed() {
        var answer = given().auth()
                .oauth2(SignedIn.resident("0912001032"))
                .contentType(ContentType.JSON)
                .body(Filed.body("tieng-on", "Loa kéo quá to", List.of()))
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract();
        return new Filed(answer.path("id"), answer.path("code"));
    }

    private void tenMinutesPass(String bulk) throws SQLException {
        update(
                "update report_bulk set started_at = started_at - interval '10 minutes 1 second' where id = ?::uuid",
                bulk);
    }

    private void update(String sql, String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, id);
            assertThat(update.executeUpdate()).isOne();
        }
    }
}
