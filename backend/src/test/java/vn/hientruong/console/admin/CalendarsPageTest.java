package vn.hientruong.console.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.identity.ConsoleSessions;
import vn.hientruong.model.calendar.Holiday;
import vn.hientruong.model.calendar.MakeUpDay;
import vn.hientruong.model.calendar.NewCalendarYear;
import vn.hientruong.model.calendar.Opening;
import vn.hientruong.platform.change.Seen;
import vn.hientruong.sla.CalendarEditing;
import vn.hientruong.sla.Calendars;

/** Years far ahead, so that no deadline of another test reaches into them. */
@QuarkusTest
class CalendarsPageTest {
    private static final String PAGE = "/console/admin/calendars";

    @Inject
    ConsoleSessions sessions;

    @Inject
    CalendarEditing editing;

    @Inject
    Calendars calendars;

    private AdminDeskAtWork admin = new AdminDeskAtWork("");

    @BeforeEach
    void signIn() {
        admin = AdminDeskAtWork.begin(sessions);
    }

    @Test
    void aYearIsDrawnWithItsHolidaysAndDaysOfRest() {
        String page = admin.read(PAGE + "/of/2026");

        assertThat(page)
                .contains("Tháng 12")
                .contains("<td class=\"holiday\" title=\"Quốc khánh\">2")
                .contains("<td class=\"closed\">")
                .doesNotContain("Năm này chưa ai ghi.");
    }

    @Test
    void aYearNobodyWroteDownBeginsWithTheProposal() {
        assertThat(admin.read(PAGE + "/of/2041"))
                .contains("Năm này chưa ai ghi.")
                .contains("value=\"2041-09-02\"")
                .contains("Tết Nguyên đán");
        assertThat(editing.find(2041)).isEmpty();
    }

    @Test
    void halfDaysMakeUpDaysAndHolidaysAreWrittenDown() {
        String page = PAGE + "/of/2042";
        filled(admin.form(page)).post(page).then().statusCode(303);

        NewCalendarYear stored = editing.get(2042).calendar();
        assertThat(stored.basis()).isEqualTo("Thông báo 1/TB");
        assertThat(stored.hours()).hasSize(3);
        assertThat(stored.holidays())
                .containsExactly(new Holiday(LocalDate.of(2042, 9, 2), "Quốc khánh", "Quốc khánh"));
        assertThat(stored.makeUpDays()).containsExactly(new MakeUpDay(LocalDate.of(2042, 9, 7), DayOfWeek.MONDAY));
        assertThat(admin.read(page))
                .contains("class=\"half\" title=\"nửa ngày\"")
                .contains("class=\"made-up\" title=\"làm bù, theo giờ Thứ hai\">7");
    }

    @Test
    void everyFaultStandsAtItsLineAndWhatWasTypedStays() {
        String page = PAGE + "/of/2043";
        filled2043(admin.form(page))
                .formParam("holiday1.day", "2042-01-01")
                .formParam("holiday1.name", "Sai năm")
                .post(page)
                .then()
                .statusCode(422)
                .body(containsString("Phải là một ngày của năm 2043."))
                .body(containsString("value=\"Sai năm\""));
        admin.form(page)
                .formParam("basis", "Thông báo")
                .formParam("h.MONDAY.0.opens", "17:00")
                .formParam("h.MONDAY.0.closes", "07:30")
                .post(page)
                .then()
                .statusCode(422)
                .body(containsString("Giờ đóng cửa phải sau giờ mở cửa."))
                .body(containsString("value=\"17:00\""));
        admin.form(page)
                .formParam("basis", "Thông báo")
                .formParam("h.MONDAY.0.opens", "07:30")
                .formParam("h.MONDAY.0.closes", "17:00")
                .formParam("holiday0.day", "ngày mai")
                .post(page)
                .then()
                .statusCode(422)
                .body(containsString("Phải là ngày"));
        assertThat(editing.find(2043)).isEmpty();
    }

    @Test
    void fromOctoberOnTheDeskWarnsOfTheYearThatIsMissing() {
        editing.put(
                2060,
                new NewCalendarYear(
                        "Thông báo", List.of(new Opening(DayOfWeek.MONDAY, "07:30", "17:00")), List.of(), List.of()),
                Seen.NOTHING);
        at("2060-09-30T03:00:00Z");
        assertThat(admin.read("/console/admin")).doesNotContain("Chưa có lịch làm việc năm");
        at("2060-10-01T03:00:00Z");
        for (String page : List.of("/console/admin", PAGE)) {
            assertThat(admin.read(page))
                    .contains("Chưa có lịch làm việc năm 2061.")
                    .contains("href=\"" + PAGE + "/of/2061\"");
        }
    }

    private void at(String instant) {
        QuarkusMock.installMockForType(
                new CalendarGaps(calendars, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC)), CalendarGaps.class);
    }

    @Test
    void aLineIsTakenAwayWithoutStoringAnything() {
        String page = PAGE + "/of/2044";

        filled(admin.form(page))
                .formParam("do", "holiday-0")
                .post(page + "/arrange")
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.not(containsString("value=\"2042-09-02\"")))
                .body(containsString("value=\"Thông báo 1/TB\""));
        assertThat(editing.find(2044)).isEmpty();
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndWhoSendsTheSameAgainFindsItDone() {
        String page = PAGE + "/of/2045";
        RequestSpecification second = filled2045(admin.form(page), "Thông báo khác");
        RequestSpecification again = filled2045(admin.form(page), "Thông báo");
        filled2045(admin.form(page), "Thông báo").post(page).then().statusCode(303);

        again.post(page).then().statusCode(303);
        second.post(page).then().statusCode(409).body(containsString("Người khác vừa thay đổi nội dung này."));
    }

    private static RequestSpecification filled(RequestSpecification form) {
        return form.formParam("basis", "Thông báo 1/TB")
                .formParam("h.MONDAY.0.opens", "07:30")
                .formParam("h.MONDAY.0.closes", "11:30")
                .formParam("h.MONDAY.1.opens", "13:30")
                .formParam("h.MONDAY.1.closes", "17:00")
                .formParam("h.SATURDAY.0.opens", "07:30")
                .formParam("h.SATURDAY.0.closes", "11:30")
                .formParam("holiday0.day", "2042-09-02")
                .formParam("holiday0.name", "Quốc khánh")
                .formParam("holiday0.nameEn", "")
                .formParam("holiday1.day", "")
                .formParam("makeUp0.day", "2042-09-07")
                .formParam("makeUp0.like", "MONDAY");
    }

    private static RequestSpecification filled2043(RequestSpecification form) {
        return form.formParam("basis", "Thông báo")
                .formParam("h.MONDAY.0.opens", "07:30")
                .formParam("h.MONDAY.0.closes", "17:00")
                .formParam("holiday0.day", "2043-09-02")
                .formParam("holiday0.name", "Quốc khánh");
    }

    private static RequestSpecification filled2045(RequestSpecification form, String basis) {
        return form.formParam("basis", basis)
                .formParam("h.MONDAY.0.opens", "07:30")
                .formParam("h.MONDAY.0.closes", "17:00");
    }
}
