package vn.hientruong.sla.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.calendar.Holiday;
import vn.hientruong.model.calendar.MakeUpDay;
import vn.hientruong.model.calendar.NewCalendarYear;
import vn.hientruong.model.calendar.Opening;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.Bearer;
import vn.hientruong.testsupport.Looked;

@QuarkusTest
class CalendarResourceTest {
    private static final String PATH = "/api/v1/admin/calendars";
    private static final List<Opening> MONDAYS = List.of(new Opening(DayOfWeek.MONDAY, "08:00", "12:00"));

    /** Writes days as they are said over the wire. */
    @Inject
    ObjectMapper json;

    @Test
    void everyInstallationStartsWithEightYears() {
        Bearer.as(Role.ADMIN)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("year", hasItems(2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027));
        Bearer.as(Role.ADMIN)
                .get(PATH + "/2024")
                .then()
                .statusCode(200)
                .body("calendar.makeUpDays[0].day", equalTo("2024-05-04"))
                .body("calendar.makeUpDays[0].worksLike", equalTo("MONDAY"))
                .body("calendar.hours[0].opens", equalTo("07:30"))
                .body("calendar.holidays.day", hasItem("2024-04-29"));
    }

    @Test
    void yearNobodyWroteDownIsNotThereButProposed() {
        Bearer.as(Role.ADMIN).get(PATH + "/2064").then().statusCode(404);
        Bearer.as(Role.ADMIN)
                .get(PATH + "/2064/proposal")
                .then()
                .statusCode(200)
                .body("year", equalTo(2064))
                .body("calendar.holidays.day", hasItem("2064-09-02"));
        Bearer.as(Role.ADMIN).get(PATH + "/2064").then().statusCode(404);
    }

    @Test
    void newYearCountsAtOnceAndReplacesAllThatWasSaid() {
        Holiday holiday = new Holiday(LocalDate.of(2061, 1, 10), "Nghỉ thử", "A day off");
        put(2061, new NewCalendarYear("Thử", MONDAYS, List.of(holiday), List.of()))
                .statusCode(200);
        due("2061-01-03T09:00:00+07:00", "2061-01-17T05:00:00Z");

        MakeUpDay wednesday = new MakeUpDay(LocalDate.of(2061, 1, 12), DayOfWeek.MONDAY);
        put(2061, new NewCalendarYear("Thử lại", MONDAYS, List.of(holiday), List.of(wednesday)))
                .statusCode(200)
                .body("count", equalTo(0));
        due("2061-01-03T09:00:00+07:00", "2061-01-12T05:00:00Z");
    }

    @Test
    void calendarThatContradictsItselfIsRefusedWithEveryFault() {
        put(
                        2062,
                        new NewCalendarYear(
                                "Thử",
                                List.of(
                                        new Opening(DayOfWeek.MONDAY, "08:00", "12:00"),
                                        new Opening(DayOfWeek.MONDAY, "11:59", "17:00"),
                                        new Opening(DayOfWeek.TUESDAY, "12:00", "08:00")),
                                List.of(
                                        new Holiday(LocalDate.of(2061, 12, 31), "Năm khác", "Another year"),
                                        new Holiday(LocalDate.of(2062, 1, 2), "Một", "One"),
                                        new Holiday(LocalDate.of(2062, 1, 2), "Hai", "Two")),
                                List.of(
                                        new MakeUpDay(LocalDate.of(2062, 1, 2), DayOfWeek.MONDAY),
                                        new MakeUpDay(LocalDate.of(2062, 1, 7), DayOfWeek.SUNDAY))))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/hours/1",
                                "/hours/2/closes",
                                "/holidays/0/day",
                                "/holidays/2/day",
                                "/makeUpDays/0/day",
                                "/makeUpDays/1/worksLike"));
        put(2062, Map.of("basis", "Thử", "hours", List.of(), "holidays", List.of(), "makeUpDays", List.of()))
                .statusCode(422)
                .body("errors.pointer", hasItem("/hours"));
        put(
                        2062,
                        Map.of(
                                "basis",
                                "Thử",
                                "hours",
                                List.of(Map.of("weekday", "MONDAY", "opens", "24:00", "closes", "7h")),
                                "holidays",
                                List.of(),
                                "makeUpDays",
                                List.of()))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/hours/0/opens", "/hours/0/closes"));
        Bearer.as(Role.ADMIN).get(PATH).then().body("year", not(hasItem(2062)));
    }

    @Test
    void onlyAdministratorsReadAndWrite() {
        given().get(PATH).then().statusCode(401);
        for (Role role : List.of(Role.RESIDENT, Role.INTAKE, Role.HANDLER, Role.LEAD, Role.SUPERVISOR)) {
            Bearer.as(role).get(PATH).then().statusCode(403);
            Bearer.as(role)
                    .contentType(ContentType.JSON)
                    .body(new NewCalendarYear("Thử", MONDAYS, List.of(), List.of()))
                    .put(PATH + "/2063")
                    .then()
                    .statusCode(403);
        }
    }

    private static void due(String from, String expected) {
        Bearer.as(Role.HANDLER)
                .queryParam("from", from)
                .queryParam("workingDays", 1)
                .get("/api/v1/deadlines")
                .then()
                .statusCode(200)
                .body("dueAt", equalTo(expected));
    }

    private ValidatableResponse put(int year, Object said) {
        return Looked.at(() -> Bearer.as(Role.ADMIN), PATH + "/" + year)
                .contentType(ContentType.JSON)
                .body(json.valueToTree(said).toString())
                .put(PATH + "/{year}", year)
                .then();
    }
}
