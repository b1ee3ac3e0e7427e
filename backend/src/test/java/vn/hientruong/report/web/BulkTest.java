package vn.hientruong.report.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.CopiedReports;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** One action on many reports: a row for each, and one that is refused spoils no other. */
@QuarkusTest
class BulkTest {
    private static final String WARD = "ubnd-18880";

    @Inject
    AgroalDataSource database;

    private String intake = "";
    private String handler = "";

    @BeforeEach
    void signIn() {
        intake = SignedIn.sample("intake");
        handler = SignedIn.staff("bulk.handler", WARD, Role.HANDLER);
    }

    @Test
    void ofFiveHundredWithTwentyForbiddenFourHundredAndEightyAreDoneAndTwentyNamed() throws SQLException {
        List<String> ours = copies(480, WARD);
        List<String> theirs = copies(20, "ubnd-18859");
        List<String> all = new ArrayList<>(ours);
        for (int i = 0; i < theirs.size(); i++) {
            all.add(i * 25, theirs.get(i));
        }
        Map<String, Object> order = order(all, "acceptance", Map.of());
        ValidatableResponse answer = take(handler, order)
                .statusCode(200)
                .body("done", equalTo(480))
                .body("refused", equalTo(20))
                .body("rows.report", equalTo(all))
                .body("rows.findAll { it.problem == null }.version", everyItem(notNullValue()));
        assertThat(answer.extract().<List<String>>path("rows.findAll { it.problem != null }.report"))
                .isEqualTo(theirs);
        answer.body("rows.findAll { it.problem != null }.problem.status", everyItem(equalTo(403)));
        assertThat(lines(all, "acceptance")).isEqualTo(480);
    }

    @Test
    void sentAgainItAnswersTheSameAndDoesNothingTwice() throws SQLException {
        List<String> ids = copies(3, WARD);
        Map<String, Object> order = order(ids, "acceptance", Map.of());
        String first = take(handler, order).statusCode(200).extract().asString();
        assertThat(take(handler, order).statusCode(200).extract().asString()).isEqualTo(first);
        assertThat(lines(ids, "acceptance")).isEqualTo(3);
        Map<String, Object> other = new java.util.HashMap<>(order);
        other.put("reports", List.of(Map.of("id", ids.get(0))));
        take(handler, other).statusCode(409).body("type", containsString("client-key-reused"));
    }

    @Test
    void onlyWhatIsNotDecidedIsTriedAgain() throws SQLException {
        List<String> ids = copies(3, WARD);
        Map<String, Object> order = order(ids, "acceptance", Map.of());
        take(handler, order).statusCode(200);
        // the record of the last report is lost: it alone is tried again, and refused since it was accepted before
        forget(ids.get(2));
        take(handler, order).statusCode(200).body("done", equalTo(2)).body("refused", equalTo(1));
        assertThat(lines(ids, "acceptance")).isEqualTo(3);
    }

    @Test
    void aStaleVersionIsNamedAndTheOthersAreDone() throws SQLException {
        List<String> ids = copies(2, WARD);
        Map<String, Object> order = order(ids, "acceptance", Map.of());
        order.put("reports", List.of(Map.of("id", ids.get(0), "version", 99), Map.of("id", ids.get(1))));
        take(handler, order)
                .statusCode(200)
                .body("done", equalTo(1))
                .body("rows[0].problem.type", containsString("stale-version"))
                .body("rows[1].version", notNullValue());
    }

    @Test
    void aFaultOfTheProgramSpoilsOneReportOnly() throws SQLException {
        List<String> ids = copies(3, WARD);
        execute("create function bulk_fault() returns trigger language plpgsql as"
                + " $$ begin raise exception 'a fault made by a test'; end $$");
        execute("create trigger bulk_fault before insert on report_entry for each row when (new.report_id = '"
                + ids.get(1) + "') execute function bulk_fault()");
        try {
            take(handler, order(ids, "acceptance", Map.of()))
                    .statusCode(200)
                    .body("done", equalTo(2))
                    .body("rows.report", equalTo(ids))
                    .body("rows[1].problem.type", containsString("internal-error"))
                    .body("rows[1].problem.status", equalTo(500))
                    .body("rows[2].version", notNullValue());
        } finally {
            execute("drop trigger bulk_fault on report_entry");
            execute("drop function bulk_fault()");
        }
        assertThat(lines(ids, "acceptance")).isEqualTo(2);
        take(handler, order(List.of(ids.get(1)), "acceptance", Map.of()))
                .statusCode(200)
                .body("done", equalTo(1));
    }

    @Test
    void eachActionForManyTakesItsBody() throws SQLException {
        List<String> ids = copies(3, WARD);
        String lead = SignedIn.staff("bulk.lead", WARD, Role.LEAD);
        String handlerId = given().auth()
                .oauth2(handler)
                .get("/api/v1/me")
                .then()
                .extract()
                .path("id");
        done(lead, ids, "assignment", Map.of("assignee", handlerId));
        done(intake, ids, "reminder", Map.of("text", "Sắp đến hạn"));
        done(intake, ids, "note", Map.of("text", "Cùng một quán"));
        done(lead, ids, "urgency", Map.of("urgency", "URGENT", "reason", "Lễ hội"));
        done(handler, ids, "acceptance", Map.of());
        done(lead, ids, "plan", Map.of("promisedDate", "2027-01-15", "reason", "Theo đợt"));
        for (String action : List.of("assignment", "reminder", "note", "urgency", "acceptance", "plan")) {
            assertThat(lines(ids, action)).as(action).isEqualTo(3);
        }
    }

    private void done(String token, List<String> ids, String action, Map<String, ?> body) {
        take(token, order(ids, action, body))
                .statusCode(200)
                .body("rows.problem", everyItem(nullValue()))
                .body("done", equalTo(ids.size()));
    }

    @Test
    void problemsAreInTheLanguageOfTheCaller() throws SQLException {
        List<String> ids = copies(1, WARD);
        Map<String, Object> order = order(ids, "dispatch", Map.of("category", "tieng-on", "leadAgency", WARD));
        given().auth()
                .oauth2(handler)
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body(order)
                .post("/api/v1/inbox/bulk")
                .then()
                .statusCode(200)
                .body("rows[0].problem.title", equalTo("Forbidden"));
        take(handler, order).statusCode(200).body("rows[0].problem.title", equalTo("Không được phép"));
    }

    @Test
    void whatCannotBeTakenIsPointedAt() {
        String id = UUID.randomUUID().toString();
        Map<String, Object> twice = order(List.of(id, id), "acceptance", Map.of());
        take(handler, twice).statusCode(422).body("errors[0].pointer", equalTo("/reports"));
        Map<String, Object> two = order(List.of(id), "acceptance", Map.of());
        two.put("informationRequest", Map.of("question", "Ở đâu?"));
        take(handler, two).statusCode(422);
        take(handler, order(List.of(id), "informationRequest", Map.of("question", "")))
                .statusCode(422);
        take(handler, order(List.of(), "acceptance", Map.of())).statusCode(422);
        take(handler, order(List.of(id), "acceptance", Map.of("colour", "red"))).statusCode(400);
        take(SignedIn.resident("0912001030"), order(List.of(id), "acceptance", Map.of()))
                .statusCode(403);
    }

    private static Map<String, Object> order(List<String> ids, String action, Map<String, ?> body) {
        Map<String, Object> order = new java.util.HashMap<>();
        order.put("clientKey", UUID.randomUUID().toString());
        order.put("reports", ids.stream().map(id -> Map.of("id", id)).toList());
        order.put(action, body);
        return order;
    }

    private static ValidatableResponse take(String token, Map<String, Object> order) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(order)
                .post("/api/v1/inbox/bulk")
                .then();
    }

    /** Reports sent to that agency, made quickly: copies of one that went there. */
    private List<String> copies(int count, String agency) throws SQLException {
        Filed first = filed();
        first.act(intake, "dispatch", Map.of("category", "tieng-on", "leadAgency", agency), null)
                .statusCode(200);
        List<String> ids = new ArrayList<>();
        ids.add(first.id());
        try (Connection connection = database.getConnection()) {
            ids.addAll(CopiedReports.of(connection, first.id(), count - 1));
        }
        try (Connection connection = database.getConnection();
                PreparedStatement lines = connection.prepareStatement("""
                        insert into report_entry select (jsonb_populate_record(e, jsonb_build_object(
                            'id', gen_random_uuid(), 'report_id', copied))).*
                        from report_entry e, unnest(?::uuid[]) copied where e.report_id = ?::uuid""")) {
            lines.setArray(
                    1, connection.createArrayOf("text", ids.subList(1, count).toArray()));
            lines.setString(2, first.id());
            lines.executeUpdate();
        }
        return ids;
    }

    private static Filed filed() {
        var answer = given().auth()
                .oauth2(SignedIn.resident("0912001031"))
                .contentType(ContentType.JSON)
                .body(Filed.body("tieng-on", "Loa kéo quá to", List.of()))
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract();
        return new Filed(answer.path("id"), answer.path("code"));
    }

    private int lines(List<String> ids, String action) throws SQLException {
        return Integer.parseInt(query(
                        "select count(*) from report_entry where report_id = any (?::uuid[]) and action = '" + action
                                + "'",
                        ids)
                .get(0));
    }

    private List<String> query(String sql, List<String> ids) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", ids.toArray()));
            List<String> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        }
    }

    private void forget(String report) throws SQLException {
        update("delete from report_bulk_row where report_id = ?::uuid", report);
    }

    private void update(String sql, String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, id);
            assertThat(update.executeUpdate()).isPositive();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
