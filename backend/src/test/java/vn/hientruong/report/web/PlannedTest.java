package vn.hientruong.report.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hientruong.agency.AgencyEditing;
import vn.hientruong.model.agency.AgencyKind;
import vn.hientruong.model.agency.NewAgency;
import vn.hientruong.model.identity.Role;
import vn.hientruong.platform.time.SystemClock;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** Planned work stays on a watch list until it is done, and a promise may be renewed. */
@QuarkusTest
class PlannedTest {
    @Inject
    AgencyEditing agencies;

    @Inject
    Clock clock;

    @Test
    void theEarliestPromiseComesFirstAndARenewedOneMoves() {
        String agency = "hen-" + UUID.randomUUID().toString().substring(0, 8);
        agencies.put(agency, new NewAgency("Đơn vị hẹn", "Unit", AgencyKind.CENTRE, null, null, true));
        String staff = SignedIn.staff("hen." + agency, agency, Role.HANDLER, Role.LEAD);
        LocalDate today = LocalDate.ofInstant(clock.instant(), SystemClock.ZONE);
        Filed later = planned(agency, staff, today.plusDays(20));
        Filed sooner = planned(agency, staff, today.plusDays(10));
        Filed soonest = planned(agency, staff, today.plusDays(5));

        assertThat(pages(staff)).containsExactly(soonest.id(), sooner.id(), later.id());
        soonest.act(staff, "plan", promise(today.plusDays(30)), null)
                .statusCode(200)
                .body("status", equalTo("PLANNED"))
                .body("promisedDate", equalTo(today.plusDays(30).toString()));
        assertThat(pages(staff)).containsExactly(sooner.id(), later.id(), soonest.id());
        given().auth()
                .oauth2(staff)
                .get("/api/v1/reports/{id}/entries", soonest.id())
                .then()
                .body(
                        "findAll { it.action == 'plan' }[1].details.before",
                        equalTo(today.plusDays(5).toString()));
        sooner.act(staff, "result", Map.of("text", "Xong", "noPhotoReason", "Trời tối"), null)
                .statusCode(200);
        assertThat(pages(staff)).containsExactly(later.id(), soonest.id());
    }

    @Test
    void itIsForStaff() {
        given().get("/api/v1/planned").then().statusCode(401);
        given().auth()
                .oauth2(SignedIn.resident("0912000350"))
                .get("/api/v1/planned")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(SignedIn.sample("supervisor"))
                .get("/api/v1/planned?after=xyz")
                .then()
                .statusCode(422);
    }

    private static Filed planned(String agency, String staff, LocalDate day) {
        Filed filed = Filed.pothole(SignedIn.resident("0912000351"));
        filed.act(SignedIn.sample("intake"), "dispatch", Map.of("category", "giao-thong", "leadAgency", agency), null)
                .statusCode(200);
        filed.act(staff, "acceptance", Map.of(), null).statusCode(200);
        filed.act(staff, "plan", promise(day), null).statusCode(200);
        return filed;
    }

    private static Map<String, Object> promise(LocalDate day) {
        return Map.of("promisedDate", day.toString(), "reason", "Chờ vốn");
    }

    /** All ids, two a page. */
    private static List<String> pages(String token) {
        List<String> ids = new ArrayList<>();
        String after = "";
        while (after != null) {
            var page = given().auth()
                    .oauth2(token)
                    .get("/api/v1/planned?limit=2" + (after.isEmpty() ? "" : "&after=" + after))
                    .then()
                    .statusCode(200)
                    .extract();
            ids.addAll(page.<List<String>>path("items.id"));
            after = page.path("next");
        }
        return ids;
    }
}
