package vn.hientruong.report.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** How staff share the work on a report: assign, help, urge, note, hurry, split. */
@QuarkusTest
class StaffWorkTest {
    private static final String WARD = "ubnd-18880";
    private static final String HELPER = "ubnd-18859";
    private static final Map<String, Object> TO_THE_WARD =
            Map.of("category", "giao-thong", "leadAgency", WARD, "cooperating", List.of(HELPER));

    private String resident = "";
    private String intake = "";
    private String handler = "";
    private String lead = "";
    private Filed filed = new Filed("", "");

    @BeforeEach
    void dispatched() {
        resident = SignedIn.resident("0912000320");
        intake = SignedIn.sample("intake");
        handler = SignedIn.sample("handler");
        lead = SignedIn.sample("lead");
        filed = Filed.pothole(resident);
        filed.act(intake, "dispatch", TO_THE_WARD, null).statusCode(200);
    }

    private static ValidatableResponse entries(Filed report, String token) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/reports/{id}/entries", report.id())
                .then()
                .statusCode(200);
    }

    private static String idOf(String token) {
        return given().auth().oauth2(token).get("/api/v1/me").then().extract().path("id");
    }

    @Nested
    class Assignment {
        @Test
        void isForTheLeadAndForWhoeverHasItAndStaysInsideTheAgency() {
            String colleague = SignedIn.staff("work.dong-nghiep", WARD, Role.HANDLER);
            String elsewhere = SignedIn.staff("work.noi-khac", HELPER, Role.HANDLER);
            filed.act(colleague, "assignment", Map.of("assignee", idOf(colleague)), null)
                    .statusCode(403);
            filed.act(lead, "assignment", Map.of("assignee", idOf(elsewhere)), null)
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/assignee"));
            filed.act(lead, "assignment", Map.of("assignee", idOf(handler), "note", "Giao anh"), null)
                    .statusCode(200)
                    .body("status", equalTo("DISPATCHED"))
                    .body("assignee.id", equalTo(idOf(handler)));
            filed.act(handler, "assignment", Map.of("assignee", idOf(colleague)), null)
                    .statusCode(200)
                    .body("assignee.name", equalTo("work.dong-nghiep"));
            filed.show(resident).body("assignee", nullValue());
            entries(filed, resident).body("action", not(hasItem("assignment")));
        }
    }

    @Nested
    class Contributions {
        @Test
        void areMissingUntilGivenAndNeverHoldTheResultUp() {
            String helper = SignedIn.staff("work.phoi-hop", HELPER, Role.HANDLER);
            filed.act(handler, "acceptance", Map.of(), null).statusCode(200);
            filed.act(handler, "contribution", Map.of("text", "Không phải việc tôi"), null)
                    .statusCode(403);
            filed.show(lead)
                    .body("contributions.agency.code", contains(HELPER))
                    .body("contributions[0].givenAt", nullValue());
            filed.act(handler, "result", Map.of("text", "Đã vá", "noPhotoReason", "Trời tối"), null)
                    .statusCode(200);
            entries(filed, lead).body("find { it.action == 'result' }.details.missing", equalTo(HELPER));
            filed.act(lead, "sending-back", Map.of("reason", "Chờ đơn vị phối hợp"), null)
                    .statusCode(200);
            filed.act(helper, "contribution", Map.of("text", " "), null).statusCode(422);
            filed.act(helper, "contribution", Map.of("text", "Đã cắt điện"), null)
                    .statusCode(200)
                    .body("contributions[0].givenAt", notNullValue());
            filed.show(resident).body("contributions", nullValue());
            entries(filed, resident).body("action", not(hasItem("contribution")));
            filed.act(handler, "result", Map.of("text", "Đã vá", "noPhotoReason", "Trời tối"), null)
                    .statusCode(200);
            entries(filed, lead).body("findAll { it.action == 'result' }[1].details.missing", nullValue());
        }
    }

    @Nested
    class WordsAmongStaff {
        @Test
        void remindersComeFromAboveAndNotesFromEverybody() {
            String supervisor = SignedIn.sample("supervisor");
            filed.act(handler, "reminder", Map.of("text", "Nhanh lên"), null).statusCode(403);
            filed.act(supervisor, "reminder", Map.of("text", "Còn hai ngày"), null)
                    .statusCode(200);
            filed.act(handler, "note", Map.of("text", "Vá lần thứ hai"), null).statusCode(200);
            entries(filed, lead).body("action", hasItems("reminder", "note"));
            entries(filed, resident).body("action", contains("filing", "dispatch"));
            entries(filed, SignedIn.resident("0912000321")).body("note", not(hasItem("Còn hai ngày")));
        }

        @Test
        void aSupervisorMayRemindIntakeBeforeDispatch() {
            Filed waiting = Filed.pothole(resident);
            waiting.act(SignedIn.sample("supervisor"), "reminder", Map.of("text", "Chưa chuyển"), null)
                    .statusCode(200)
                    .body("status", equalTo("SUBMITTED"));
            waiting.act(intake, "reminder", Map.of("text", "Tự nhắc"), null).statusCode(409);
        }
    }

    @Nested
    class FollowUps {
        @Test
        void areReadByStaffAndTheReporterAlone() {
            filed.act(resident, "follow-up", Map.of("text", "Hố rộng hơn, gọi tôi 0912000320"), null)
                    .statusCode(200)
                    .body("status", equalTo("DISPATCHED"));
            String stranger = SignedIn.resident("0912000322");
            filed.act(stranger, "follow-up", Map.of("text", "Tôi cũng thấy"), null)
                    .statusCode(403);
            entries(filed, resident).body("action", hasItem("follow-up"));
            entries(filed, handler).body("note", hasItem("Hố rộng hơn, gọi tôi 0912000320"));
            entries(filed, stranger).body("action", contains("filing", "dispatch"));
        }

        @Test
        void theirPhotosAreNotPublic() {
            String photo = Filed.upload(resident, vn.hientruong.testsupport.Photo.jpeg());
            filed.act(resident, "follow-up", Map.of("media", List.of(photo)), null)
                    .statusCode(200);
            entries(filed, resident).body("find { it.action == 'follow-up' }.media.id", contains(photo));
            Filed.cleaned(intake, filed.id());
            entries(filed, resident).body("find { it.action == 'follow-up' }.media.publicUrl", contains(nullValue()));
        }
    }

    @Nested
    class Urgency {
        @Test
        void aNewLevelIsANewLimitFromDispatchAndTheTimelineKeepsBoth() {
            Instant before = Instant.parse(filed.show(lead).extract().path("dueAt"));
            filed.act(handler, "urgency", Map.of("urgency", "URGENT", "reason", "Nguy hiểm"), null)
                    .statusCode(403);
            filed.act(lead, "urgency", Map.of("urgency", "NORMAL", "reason", "Như cũ"), null)
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/urgency"));
            filed.act(lead, "urgency", Map.of("urgency", "URGENT", "reason", "Nguy hiểm"), null)
                    .statusCode(200)
                    .body("urgency", equalTo("URGENT"))
                    .body("urgent", equalTo(true));
            assertThat(Instant.parse(filed.show(lead).extract().path("dueAt"))).isBefore(before);
            entries(filed, resident)
                    .body("find { it.action == 'urgency' }.details.before", equalTo("NORMAL"))
                    .body("find { it.action == 'urgency' }.details.urgency", equalTo("URGENT"));
            filed.act(intake, "urgency", Map.of("urgency", "NORMAL", "reason", "Đã rào chắn"), null)
                    .statusCode(200);
            assertThat(Instant.parse(filed.show(lead).extract().path("dueAt"))).isEqualTo(before);
        }
    }

    @Nested
    class Splits {
        @Test
        void makeReportsOfTheOtherMattersLinkedBothWays() {
            Filed whole = Filed.pothole(resident);
            String photo = whole.show(resident).extract().path("media[0].id");
            Map<String, Object> dispatched = Map.of(
                    "category",
                    "ve-sinh-moi-truong",
                    "description",
                    "Rác trước chợ",
                    "leadAgency",
                    WARD,
                    "media",
                    List.of(photo));
            Map<String, Object> waiting = Map.of("category", "tieng-on", "description", "Loa kéo ban đêm");
            List<String> children = whole.act(intake, "split", Map.of("matters", List.of(dispatched, waiting)), null)
                    .statusCode(200)
                    .body("status", equalTo("SUBMITTED"))
                    .body("media", empty())
                    .body("splitInto", hasSize(2))
                    .extract()
                    .path("splitInto");
            Filed rubbish = childAbout("ve-sinh-moi-truong", children);
            rubbish.show(resident)
                    .body("mine", equalTo(true))
                    .body("status", equalTo("DISPATCHED"))
                    .body("agency.code", equalTo(WARD))
                    .body("dueAt", notNullValue())
                    .body("description", equalTo("Rác trước chợ"))
                    .body("place.lat", equalTo(17.4689f))
                    .body("media.id", contains(photo))
                    .body("splitFrom", equalTo(whole.id()));
            childAbout("tieng-on", children).show(intake).body("status", equalTo("SUBMITTED"));
            entries(whole, resident).body("action", contains("filing", "split"));
            entries(rubbish, resident)
                    .body("action", contains("filing", "dispatch"))
                    .body("details[0].from", equalTo(whole.code()));
        }

        private Filed childAbout(String category, List<String> children) {
            return children.stream()
                    .map(id -> new Filed(id, ""))
                    .filter(child ->
                            child.show(resident).extract().path("category.code").equals(category))
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void areWholeOrNotAtAll() {
            Filed whole = Filed.pothole(resident);
            String photo = whole.show(resident).extract().path("media[0].id");
            Map<String, Object> one = Map.of("category", "tieng-on", "description", "Loa", "media", List.of(photo));
            Map<String, Object> two = Map.of("category", "khong-co", "description", "Loa");
            whole.act(intake, "split", Map.of("matters", List.of(one, two)), null)
                    .statusCode(422)
                    .body("errors.pointer", contains("/matters/1/category"));
            whole.act(intake, "split", Map.of("matters", List.of(one, one)), null)
                    .statusCode(422)
                    .body("errors.pointer", contains("/matters/1/media/0"));
            whole.act(intake, "split", Map.of("matters", java.util.Collections.nCopies(11, one)), null)
                    .statusCode(422);
            whole.act(lead, "split", Map.of("matters", List.of(one)), "\"0\"").statusCode(404);
            whole.show(resident).body("splitInto", empty()).body("media.id", contains(photo));
        }
    }
}
