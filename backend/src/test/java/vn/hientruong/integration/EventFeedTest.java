package vn.hientruong.integration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.identity.Clients;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.identity.Scope;
import vn.hientruong.testsupport.ApiKey;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

@QuarkusTest
class EventFeedTest {
    private static final String AGENCY = "ubnd-18880";

    @Inject
    AgroalDataSource dataSource;

    private Clients.Made client = ApiKey.issue(Scope.EVENTS_READ);
    private String start = "";

    @BeforeEach
    void readToTheEnd() {
        start = "0";
        for (JsonPath page = page(start); !page.getList("items").isEmpty(); page = page(start)) {
            start = page.getString("next");
        }
    }

    @Test
    void everyPublicStepIsToldOnceAndInOrder() {
        Filed report = filed("Sự kiện công khai", true);
        String handler = SignedIn.staff("su-kien-xu-ly", AGENCY, Role.HANDLER);
        dispatch(report);
        report.act(handler, "acceptance", Map.of(), null).statusCode(200);
        report.act(handler, "progress", Map.of("note", "Nội bộ", "internal", true), null)
                .statusCode(200);
        report.act(handler, "progress", Map.of("note", "Công khai", "internal", false), null)
                .statusCode(200);

        List<Map<String, Object>> events = eventsOf(report);

        assertThat(events)
                .extracting(event -> event.get("type"))
                .containsExactly(
                        "vn.hientruong.report.dispatch",
                        "vn.hientruong.report.acceptance",
                        "vn.hientruong.report.progress");
        Map<String, Object> first = events.get(0);
        assertThat(first)
                .containsEntry("specversion", "1.0")
                .containsEntry("subject", report.code())
                .containsEntry("datacontenttype", "application/json")
                .containsKeys("id", "source", "time");
        assertThat(first.get("data"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("from", "SUBMITTED")
                .containsEntry("to", "DISPATCHED")
                .containsEntry("category", "giao-thong")
                .containsEntry("agency", AGENCY);
        assertThat(events.toString()).doesNotContain("Sự kiện công khai", "Công khai", "0912");
    }

    @Test
    void whatIsNotPublicIsNotToldAndWhatIsNoLongerSaysSo() {
        Filed secret = filed("Riêng tư", false);
        dispatch(secret);
        Filed returned = filed("Sẽ trả lại", true);
        dispatch(returned);
        assertThat(eventsOf(returned)).hasSize(1);

        returned.act(
                        SignedIn.staff("su-kien-xu-ly", AGENCY, Role.HANDLER),
                        "return",
                        Map.of("reason", "Không thuộc"),
                        null)
                .statusCode(200);

        assertThat(eventsOf(secret)).isEmpty();
        assertThat(eventsOf(returned))
                .extracting(event -> event.get("type"))
                .containsExactly("vn.hientruong.report.unpublished");
    }

    @Test
    void aHiddenReportIsToldOfOnceAndNoMoreUntilItIsShown() {
        Filed report = filed("Sẽ bị ẩn", true);
        dispatch(report);
        String intake = SignedIn.sample("intake");
        report.act(intake, "hiding", Map.of("reason", "Lộ biển số"), null).statusCode(200);
        report.act(SignedIn.staff("su-kien-xu-ly", AGENCY, Role.HANDLER), "acceptance", Map.of(), null)
                .statusCode(200);

        assertThat(eventsOf(report))
                .extracting(event -> event.get("type"))
                .containsExactly("vn.hientruong.report.unpublished");

        report.act(intake, "showing", Map.of("reason", "Đã che"), null).statusCode(200);

        assertThat(eventsOf(report))
                .extracting(event -> event.get("type"))
                .containsExactly(
                        "vn.hientruong.report.dispatch",
                        "vn.hientruong.report.unpublished",
                        "vn.hientruong.report.published");
    }

    @Test
    void pagesFollowEachOtherAndTheLastOneWaits() {
        Filed report = filed("Từng trang", true);
        dispatch(report);
        report.act(SignedIn.staff("su-kien-xu-ly", AGENCY, Role.HANDLER), "acceptance", Map.of(), null)
                .statusCode(200);

        JsonPath one = asked().queryParam("after", start)
                .queryParam("limit", 1)
                .get("/api/v1/events")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(one.getList("items")).hasSize(1);
        assertThat(one.getBoolean("more")).isTrue();
        JsonPath two = page(one.getString("next"));
        assertThat(two.getList("items.id")).isNotEmpty().doesNotContainAnyElementsOf(one.getList("items.id"));
        JsonPath last = page(two.getString("next"));
        assertThat(last.getList("items")).isEmpty();
        assertThat(last.getString("next")).isEqualTo(two.getString("next"));
    }

    @Test
    void anEventThatIsCommittedLateIsNotMissed() throws SQLException {
        Filed early = filed("Ghi trước, xong sau", true);
        Filed other = filed("Xong trước", true);
        dispatch(early);
        dispatch(other);
        start = page(start).getString("next");
        UUID id = UUID.randomUUID();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into event (id, report_id, at, type, code, to_status, category_code)
                    values (?, ?, now() - interval '1 hour', 'vn.hientruong.report.progress', ?, 'DISPATCHED', 'giao-thong')""")) {
                insert.setObject(1, id);
                insert.setObject(2, UUID.fromString(early.id()));
                insert.setString(3, early.code());
                insert.executeUpdate();
            }
            other.act(SignedIn.staff("su-kien-xu-ly", AGENCY, Role.HANDLER), "acceptance", Map.of(), null)
                    .statusCode(200);
            JsonPath meanwhile = page(start);
            assertThat(meanwhile.getList("items.subject"))
                    .contains(other.code())
                    .doesNotContain(early.code());
            start = meanwhile.getString("next");
            connection.commit();
            connection.setAutoCommit(true);
        }
        assertThat(page(start).getList("items.id")).contains(id.toString());
    }

    private io.restassured.specification.RequestSpecification asked() {
        return given().accept("application/json").auth().oauth2(TokenDoor.token(client));
    }

    private JsonPath page(String after) {
        return asked().queryParam("after", after)
                .queryParam("limit", 500)
                .get("/api/v1/events")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<Map<String, Object>> eventsOf(Filed report) {
        List<Map<String, Object>> found = new ArrayList<>();
        page(start).<Map<String, Object>>getList("items").stream()
                .filter(event -> report.code().equals(event.get("subject")))
                .forEach(found::add);
        return found;
    }

    private static Filed filed(String text, boolean open) {
        String resident = SignedIn.resident("0912311322");
        Map<String, Object> body =
                Filed.body("giao-thong", text, List.of(Filed.upload(resident, vn.hientruong.testsupport.Photo.jpeg())));
        body.put("public", open);
        body.put("place", Map.of("lat", 17.4702, "lon", 106.6288));
        var answer = given().auth()
                .oauth2(resident)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract();
        return new Filed(answer.path("id"), answer.path("code"));
    }

    private static void dispatch(Filed report) {
        report.act(SignedIn.sample("intake"), "dispatch", Map.of("category", "giao-thong", "leadAgency", AGENCY), null)
                .statusCode(200);
    }
}
