package vn.hientruong.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.identity.Accounts;
import vn.hientruong.identity.Caller;
import vn.hientruong.identity.ConsoleCookie;
import vn.hientruong.identity.ConsoleSessions;
import vn.hientruong.identity.Person;
import vn.hientruong.model.calendar.DeadlineMove;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.CopiedReports;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Looked;
import vn.hientruong.testsupport.SignedIn;

/** What a calendar ordered is carried out whole and once, wherever it is stopped, and others see how far it is. */
@QuarkusTest
class DeadlineMovingTest {
    private static final Duration LATER = Duration.ofDays(1);

    @Inject
    AgroalDataSource database;

    @Inject
    DeadlineOrders orders;

    @Inject
    DeadlineMoving moving;

    @Inject
    Accounts accounts;

    @Inject
    ConsoleSessions sessions;

    private String admin = "";
    private String intake = "";
    private Filed filed = new Filed("", "");
    private Instant due = Instant.EPOCH;
    private List<String> copies = List.of();

    @BeforeEach
    void dispatch() {
        moving.carryOutAll();
        admin = SignedIn.sample("admin");
        intake = SignedIn.sample("intake");
        filed = Filed.pothole(SignedIn.resident("0912000912"));
        filed.act(intake, "dispatch", Map.of("category", "giao-thong", "leadAgency", "ubnd-18880"), null)
                .statusCode(200);
        due = Instant.parse(filed.show(intake).statusCode(200).extract().path("dueAt"));
    }

    /** Nobody else is to wait for them. */
    @AfterEach
    void close() throws SQLException {
        moving.carryOutAll();
        count("with done as (update report set status = 'CLOSED' where id = any (?::uuid[]) returning 1)"
                + " select count(*) from done");
    }

    @Test
    void whatWasStoppedHalfWayIsMovedOnceAndWhatIsAnsweredMeanwhileIsLeft() throws SQLException {
        order(250);
        assertThat(moving.carryOutSome(DeadlineOrders.Place.BEFORE_ALL).done()).isEqualTo(DeadlineMoving.BATCH);
        QuarkusTransaction.begin();
        assertThat(orders.take(DeadlineOrders.Place.BEFORE_ALL, DeadlineMoving.BATCH))
                .hasSize(DeadlineMoving.BATCH);
        QuarkusTransaction.rollback();
        assertThat(orders.progress().left()).isEqualTo(150);
        assertThat(orders.progress().of()).isEqualTo(250);
        assertThat(count("with done as (update report set status = 'RESOLVED' where id in (select report_id from"
                        + " deadline_order where report_id = any (?::uuid[]) limit 10) returning 1)"
                        + " select count(*) from done"))
                .isEqualTo(10);

        moving.carryOutAll();
        moving.carryOutAll();

        assertThat(orders.progress().left()).isZero();
        String lines = "(select count(*) from report_entry e where e.report_id = r.id and e.action = 'deadline-move')";
        String each = "select count(*) from report r where id = any (?::uuid[]) and status %s 'RESOLVED' and due_at = '"
                + "%s' and %d = " + lines;
        assertThat(count(each.formatted("<>", due.plus(LATER), 1))).isEqualTo(240);
        assertThat(count(each.formatted("=", due, 0))).isEqualTo(10);
    }

    @Test
    void oneThatCannotBeMovedHoldsUpNobodyAndIsTriedAgain() throws SQLException {
        order(120);
        count("with spoilt as (update deadline_order set new_due_at = 'infinity'"
                + " where report_id = (select min(report_id::text)::uuid from deadline_order where report_id = any (?::uuid[]))"
                + " returning 1) select count(*) from spoilt");

        assertThatIllegalStateException().isThrownBy(moving::carryOutAll).withMessageStartingWith("1 deadlines");

        assertThat(orders.progress().left()).isEqualTo(1);
        assertThat(count("select count(*) from report where id = any (?::uuid[]) and due_at = '%s'"
                        .formatted(due.plus(LATER))))
                .isEqualTo(119);

        count(
                "with mended as (update deadline_order set new_due_at = '%s' where report_id = any (?::uuid[]) returning 1)"
                                .formatted(due.plus(LATER))
                        + " select count(*) from mended");
        moving.carryOutAll();
        assertThat(orders.progress().left()).isZero();
    }

    @Test
    void anotherChangeWaitsAndTheAdministratorSeesHowFarItIs() throws SQLException {
        order(1_150);
        String path = "/api/v1/admin/calendars/2079";

        written(path)
                .statusCode(409)
                .body("type", equalTo("/problems/deadlines-moving"))
                .body("left", equalTo(150))
                .body("of", equalTo(1_150));
        given().auth()
                .oauth2(admin)
                .get("/api/v1/admin/calendars/moving")
                .then()
                .statusCode(200)
                .body("left", equalTo(150));
        page("/console/admin/calendars")
                .body(containsString("<progress max=\"1150\" value=\"1000\""))
                .body(containsString("đã xong 1.000 trên 1.150"));
        page("/console/admin/calendars/of/2026").body(containsString("<progress max=\"1150\" value=\"1000\""));

        moving.carryOutAll();

        page("/console/admin/calendars").body(not(containsString("<progress")));
        given().header("HX-Request", "true")
                .header("HX-Target", "moving")
                .cookie(ConsoleCookie.NAME, sessions.open("admin", "hientruong-demo", null, "127.0.0.1"))
                .get("/console/admin/calendars")
                .then()
                .statusCode(200)
                .body(containsString("Hạn của mọi phản ánh đã cập nhật xong."));
        written(path).statusCode(200).body("count", greaterThanOrEqualTo(0));
    }

    private ValidatableResponse written(String path) {
        return Looked.at(() -> given().auth().oauth2(admin), path)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "basis", "Kiểm thử",
                        "hours", List.of(Map.of("weekday", "MONDAY", "opens", "08:00", "closes", "12:00")),
                        "holidays", List.of(),
                        "makeUpDays", List.of()))
                .put(path)
                .then();
    }

    private ValidatableResponse page(String path) {
        return given().cookie(ConsoleCookie.NAME, sessions.open("admin", "hientruong-demo", null, "127.0.0.1"))
                .get(path)
                .then()
                .statusCode(200);
    }

    /** As a calendar would, but for the job that begins at once. */
    private void order(int reports) throws SQLException {
        try (Connection connection = database.getConnection()) {
            copies = CopiedReports.of(connection, filed.id(), reports);
        }
        Person administrator = accounts.findStaff("admin").orElseThrow();
        List<DeadlineMove> moves = copies.stream()
                .map(id -> new DeadlineMove(UUID.fromString(id), id, due, due.plus(LATER)))
                .toList();
        QuarkusTransaction.requiringNew()
                .run(() -> orders.add(moves, true, new Caller(administrator.id(), Set.of(Role.ADMIN), null)));
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", copies.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
