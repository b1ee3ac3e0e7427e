package vn.hientruong.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.agency.Agencies;
import vn.hientruong.agency.AgencyEditing;
import vn.hientruong.area.Areas;
import vn.hientruong.model.agency.AgencyKind;
import vn.hientruong.model.agency.NewAgency;
import vn.hientruong.model.identity.Role;
import vn.hientruong.platform.signal.Signals;
import vn.hientruong.testsupport.CopiedReports;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Looked;
import vn.hientruong.testsupport.SignedIn;
import vn.hientruong.testsupport.Written;

/** Merged agencies and communes hand their open reports on; what is closed keeps the old name. */
@QuarkusTest
class SuccessionTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    AgencyEditing agencies;

    @Inject
    Agencies known;

    @Inject
    Successions successions;

    @Inject
    AgroalDataSource database;

    @Inject
    Event<Signals.Outgoing> signals;

    @Inject
    Clock clock;

    private String old = "";
    private String successor = "";
    private String resident = "";
    private String intake = "";
    private String admin = "";

    @BeforeEach
    void agencies() {
        String suffix = UUID.randomUUID().toString().substring(0, 8);
        old = "cu-" + suffix;
        successor = "moi-" + suffix;
        for (String code : List.of(old, successor)) {
            agencies.put(code, new NewAgency("Đơn vị " + code, "Unit " + code, AgencyKind.CENTRE, null, null, true));
        }
        resident = SignedIn.resident("0912000340");
        intake = SignedIn.sample("intake");
        admin = SignedIn.sample("admin");
    }

    private Filed sentTo(String lead, List<String> helpers) {
        Filed filed = Filed.pothole(resident);
        filed.act(
                        intake,
                        "dispatch",
                        Map.of("category", "giao-thong", "leadAgency", lead, "cooperating", helpers),
                        null)
                .statusCode(200);
        return filed;
    }

    private ValidatableResponse merge(String agency, String into) {
        return Looked.at(() -> given().auth().oauth2(admin), "/api/v1/admin/agencies/" + agency)
                .contentType(ContentType.JSON)
                .body(Map.of("successor", into))
                .put("/api/v1/admin/agencies/{code}/successor", agency)
                .then();
    }

    private void handedOver() {
        await().atMost(LONG)
                .untilAsserted(() -> given().auth()
                        .oauth2(admin)
                        .get("/api/v1/admin/agencies/{code}/successor", old)
                        .then()
                        .statusCode(200)
                        .body("open", equalTo(0)));
    }

    private ValidatableResponse entries(Filed filed) {
        return given().auth()
                .oauth2(intake)
                .get("/api/v1/reports/{id}/entries", filed.id())
                .then()
                .statusCode(200);
    }

    @Test
    void openReportsAndStaffFollowAndClosedOnesKeepTheName() {
        String user = "ke-thua." + old;
        String handler = SignedIn.staff(user, old, Role.HANDLER, Role.LEAD);
        Filed closed = sentTo(old, List.of());
        closed.act(handler, "acceptance", Map.of(), null).statusCode(200);
        closed.act(handler, "result", Map.of("text", "Xong", "noPhotoReason", "Trời tối"), null)
                .statusCode(200);
        closed.act(handler, "approval", Map.of(), null).statusCode(200);
        closed.act(resident, "rating", Map.of("score", "SATISFIED"), null).statusCode(200);
        Filed led = sentTo(old, List.of(successor));
        led.act(handler, "acceptance", Map.of(), null).statusCode(200);
        Filed helped = sentTo("ubnd-18880", List.of(old));
        helped.act(handler, "contribution", Map.of("text", "Đã cắt điện"), null).statusCode(200);
        String due = led.show(intake).extract().path("dueAt");

        merge(old, successor).statusCode(200).body("successor.code", equalTo(successor));
        handedOver();

        led.show(intake)
                .body("agency.code", equalTo(successor))
                .body("cooperating", equalTo(List.of()))
                .body("status", equalTo("IN_PROGRESS"))
                .body("dueAt", equalTo(due))
                .body("assignee.name", equalTo(user));
        helped.show(intake)
                .body("cooperating.code", contains(successor))
                .body("contributions[0].givenAt", org.hamcrest.Matchers.notNullValue());
        entries(led)
                .body("find { it.action == 'agency-succession' }.details.before", equalTo(old))
                .body("find { it.action == 'agency-succession' }.details.agency", equalTo(successor));
        closed.show(resident)
                .body("agency.code", equalTo(old))
                .body("agency.name", startsWith("Đơn vị " + old + " (nay là Đơn vị " + successor));
        led.act(handler, "progress", Map.of("note", "Mã cũ"), "\"0\"").statusCode(401);
        String anew = SignedIn.staff(user, successor, Role.HANDLER, Role.LEAD);
        led.act(anew, "progress", Map.of("note", "Làm tiếp"), null).statusCode(200);
    }

    @Test
    void noNewWorkGoesToAMergedAgency() {
        merge(old, successor).statusCode(200);
        await().atMost(LONG).until(() -> !known.get(old).active());
        Filed filed = Filed.pothole(resident);
        filed.act(intake, "dispatch", Map.of("category", "giao-thong", "leadAgency", old), null)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/leadAgency"));
        Looked.at(() -> given().auth().oauth2(admin), "/api/v1/admin/agencies/" + old)
                .contentType(ContentType.JSON)
                .body(Written.agency("Cũ"))
                .put("/api/v1/admin/agencies/{code}", old)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/active"));
        assertThat(known.current(old).code()).isEqualTo(successor);
    }

    @Test
    void aSuccessorMustBeAnotherActiveAgencyAndStaysTheSame() {
        merge(old, old).statusCode(422).body("errors[0].pointer", equalTo("/successor"));
        merge(old, "khong-co-" + old).statusCode(422);
        merge("khong-co-" + old, successor).statusCode(404);
        merge(old, successor).statusCode(200);
        merge(old, successor).statusCode(200);
        merge(old, "ubnd-18880").statusCode(422);
        merge(successor, old).statusCode(422);
        given().auth()
                .oauth2(intake)
                .contentType(ContentType.JSON)
                .body(Map.of("successor", successor))
                .put("/api/v1/admin/agencies/{code}/successor", old)
                .then()
                .statusCode(403);
    }

    @Test
    void thousandsAreHandedOverOnceEvenWhenStoppedHalfWay() throws SQLException {
        Filed first = sentTo(old, List.of());
        int copies = 2500;
        copy(first.id(), copies);
        assertThat(countLed(old)).isEqualTo(copies + 1);
        merged();

        assertThat(successions.handOverSome(old, clock.instant())).isEqualTo(Successions.BATCH);
        assertThat(countLed(old)).isEqualTo(copies + 1 - Successions.BATCH);
        successions.handOverAll(old, clock.instant());
        successions.handOverAll(old, clock.instant());

        assertThat(countLed(old)).isZero();
        assertThat(countLed(successor)).isEqualTo(copies + 1);
        assertThat(count(
                        "select count(*) from report_entry e join report r on r.id = e.report_id"
                                + " where r.lead_agency = ? and e.action = 'agency-succession'",
                        successor))
                .isEqualTo(copies + 1);
    }

    /** As the request leaves it, but for the job: what the job does is called here. */
    private void merged() throws SQLException {
        update(
                "update agency set active = false, successor_code = ?, merged_on = current_date where code = ?",
                successor,
                old);
        QuarkusTransaction.requiringNew().run(() -> signals.fire(new Signals.Outgoing("agency", old)));
        await().atMost(LONG).until(() -> known.current(old).code().equals(successor));
    }

    @Test
    void openReportsOfACommuneThatEndedGoToTheOneThatHoldsThePoint() throws SQLException {
        Filed filed = sentTo(old, List.of());
        UUID ended = UUID.randomUUID();
        String code = "cu" + ended.toString().substring(0, 6);
        update(
                "insert into area select (jsonb_populate_record(null::area, to_jsonb(a) || jsonb_build_object("
                        + "'id', ?::text, 'code', ?::text, 'valid_from', '1999-01-01', 'valid_to', '2025-07-01'))).*"
                        + " from area a where a.code = '18880' and a.valid_to is null",
                ended.toString(),
                code);
        update("update report set area_id = ?::uuid where id = ?::uuid", ended.toString(), filed.id());

        QuarkusTransaction.requiringNew().run(() -> signals.fire(new Signals.Outgoing(Areas.TOPIC, "")));

        await().atMost(LONG).untilAsserted(() -> filed.show(intake).body("place.area.code", equalTo("18880")));
        entries(filed)
                .body("findAll { it.action == 'area-succession' }.details.before", contains(code))
                .body("find { it.action == 'area-succession' }.details.area", equalTo("18880"));
    }

    private void copy(String id, int times) throws SQLException {
        try (Connection connection = database.getConnection()) {
            CopiedReports.of(connection, id, times);
        }
    }

    private long countLed(String agency) throws SQLException {
        return count("select count(*) from report where lead_agency = ?", agency);
    }

    private long count(String sql, String parameter) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, parameter);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void update(String sql, String... parameters) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            assertThat(statement.executeUpdate()).isPositive();
        }
    }
}
