package vn.hientruong.report.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.calendar.CalendarYearView;
import vn.hientruong.platform.change.Seen;
import vn.hientruong.platform.signal.Signals;
import vn.hientruong.platform.time.SystemClock;
import vn.hientruong.sla.CalendarEditing;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Photo;
import vn.hientruong.testsupport.SignedIn;

/** Nobody has written down yet when offices work this year and the next. */
@QuarkusTest
class CalendarGapTest {
    @Inject
    CalendarEditing editing;

    @Inject
    AgroalDataSource database;

    @Inject
    Event<Signals.Outgoing> signals;

    @Inject
    Clock clock;

    private final List<CalendarYearView> taken = new ArrayList<>();
    private String resident = "";
    private int year;

    @BeforeEach
    void takeTheCalendarAway() {
        resident = SignedIn.resident("0912000912");
        year = LocalDate.ofInstant(clock.instant(), SystemClock.ZONE).getYear();
        editing.list().stream().filter(known -> known.year() >= year).forEach(taken::add);
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection();
                    Statement delete = connection.createStatement()) {
                delete.execute("delete from calendar_year where year >= " + year);
            } catch (SQLException failed) {
                throw new AssertionError(failed);
            }
            signals.fire(new Signals.Outgoing("calendar", ""));
        });
    }

    @AfterEach
    void giveItBack() {
        taken.forEach(known -> editing.put(known.year(), known.calendar(), Seen.NOTHING));
    }

    @Test
    void reportThatWouldSkipIntakeIsFiledAndWaitsThereWithTheReason() {
        String photo = Filed.upload(resident, Photo.jpeg());
        String id = given().auth()
                .oauth2(resident)
                .contentType(ContentType.JSON)
                .body(Filed.body("chieu-sang", "Đèn đường tắt ba đêm nay", List.of(photo)))
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .body("status", equalTo("SUBMITTED"))
                .extract()
                .path("id");

        given().auth()
                .oauth2(SignedIn.sample("intake"))
                .get("/api/v1/reports/{id}", id)
                .then()
                .statusCode(200)
                .body("dueAt", nullValue())
                .body("routing.reason", containsString(String.valueOf(year)));
        given().auth()
                .oauth2(SignedIn.sample("intake"))
                .get("/api/v1/reports/{id}/entries", id)
                .then()
                .body("action", hasSize(1))
                .body("action", hasItem("filing"));
    }

    @Test
    void dispatchByHandIsRefusedAndNamesTheYear() {
        Filed filed = Filed.pothole(resident);
        Map<String, Object> order = Map.of("category", "giao-thong", "leadAgency", "ubnd-18880");

        filed.act(SignedIn.sample("intake"), "dispatch", order, null)
                .statusCode(409)
                .body("type", equalTo("/problems/calendar-missing"))
                .body("year", equalTo(year));
        filed.show(SignedIn.sample("intake")).body("status", equalTo("SUBMITTED"));

        giveItBack();
        filed.act(SignedIn.sample("intake"), "dispatch", order, null).statusCode(200);
    }

    @Test
    void urgentLimitNeedsNoCalendar() {
        Filed filed = Filed.pothole(resident);

        filed.act(
                        SignedIn.sample("intake"),
                        "dispatch",
                        Map.of("category", "giao-thong", "leadAgency", "ubnd-18880", "urgent", true),
                        null)
                .statusCode(200)
                .body("status", equalTo("DISPATCHED"));
    }
}
