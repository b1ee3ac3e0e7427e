package vn.hientruong.sla.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.Bearer;

@QuarkusTest
class DeadlineResourceTest {
    @Test
    void fridayEveningAndOneDayIsMondayAtClosing() {
        ask("2026-11-20T16:59:00+07:00", "1").statusCode(200).body("dueAt", equalTo("2026-11-23T10:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "61", "-1"})
    void limitOutOfRangeIsRefused(String workingDays) {
        ask("2026-11-20T16:59:00+07:00", workingDays).statusCode(422).body("errors.pointer", contains("?workingDays"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "2026-11-20",
                "2026-11-20T16:59:00",
                "1999-12-31T00:00:00Z",
                "+999999999-12-31T23:59:59Z"
            })
    void instantOutOfShapeOrRangeIsRefused(String from) {
        ask(from, "1").statusCode(422).body("errors.pointer", contains("?from"));
    }

    @Test
    void yearWithoutACalendarIsNamed() {
        ask("2099-12-31T09:00:00+07:00", "1")
                .statusCode(409)
                .body("type", equalTo("/problems/calendar-missing"))
                .body("year", equalTo(2099))
                .body("detail", containsString("2099"));
    }

    @Test
    void bothAreNeeded() {
        Bearer.as(Role.HANDLER)
                .get("/api/v1/deadlines")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("?from", "?workingDays"));
    }

    @Test
    void residentsHaveNoCalendar() {
        given().get("/api/v1/deadlines").then().statusCode(401);
        Bearer.as(Role.RESIDENT).get("/api/v1/deadlines").then().statusCode(403);
    }

    private static ValidatableResponse ask(String from, String workingDays) {
        return Bearer.as(Role.HANDLER)
                .queryParam("from", from)
                .queryParam("workingDays", workingDays)
                .get("/api/v1/deadlines")
                .then();
    }
}
