package vn.hientruong.console.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hientruong.agency.Agencies;
import vn.hientruong.agency.AgencyEditing;
import vn.hientruong.identity.ConsoleSessions;
import vn.hientruong.model.agency.AgencyKind;
import vn.hientruong.model.agency.NewAgency;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

@QuarkusTest
class AgencySuccessorPageTest {
    @Inject
    ConsoleSessions sessions;

    @Inject
    Agencies agencies;

    @Inject
    AgencyEditing editing;

    @Test
    void whatWouldMoveIsShownBeforeItMoves() {
        String suffix = UUID.randomUUID().toString().substring(0, 8);
        String old = "cu-trang-" + suffix;
        String successor = "moi-trang-" + suffix;
        for (String code : List.of(old, successor)) {
            editing.put(code, new NewAgency("Đơn vị " + code, "Unit", AgencyKind.CENTRE, null, null, true));
        }
        SignedIn.staff("nguoi." + old, old, Role.HANDLER);
        String intake = SignedIn.sample("intake");
        Filed filed = Filed.pothole(SignedIn.resident("0912000873"));
        filed.act(intake, "dispatch", Map.of("category", "giao-thong", "leadAgency", old), null)
                .statusCode(200);
        AdminDeskAtWork admin = AdminDeskAtWork.begin(sessions);
        String page = "/console/admin/agencies/of/" + old + "/successor";

        assertThat(admin.read(page + "?successor=" + successor + "&validFrom="))
                .contains("Đơn vị " + old + " sáp nhập vào Đơn vị " + successor + ".")
                .contains("1 phản ánh chưa xong chuyển sang cơ quan kế thừa.")
                .contains("1 cán bộ chuyển sang");
        assertThat(agencies.get(old).isMerged()).isFalse();
        filed.show(intake).body("agency.code", equalTo(old));
        admin.asks()
                .get(page + "?successor=" + old + "&validFrom=")
                .then()
                .statusCode(422)
                .body(containsString("id=\"successor-successor-fault\""));

        RequestSpecification late = admin.form(page + "?successor=" + successor + "&validFrom=");
        admin.form(page + "?successor=" + successor + "&validFrom=")
                .formParam("successor", successor)
                .formParam("validFrom", "")
                .post(page)
                .then()
                .statusCode(303);
        // somebody else had looked before, and chose another
        late.formParam("successor", "ubnd-18880")
                .formParam("validFrom", "")
                .post(page)
                .then()
                .statusCode(409)
                .body(containsString("Người khác vừa thay đổi nội dung này"))
                .body(containsString("Đã sáp nhập vào Đơn vị " + successor));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> filed.show(intake).body("agency.code", equalTo(successor)));
        assertThat(admin.read("/console/admin/agencies/of/" + old)).contains("Đã sáp nhập vào Đơn vị " + successor);
        assertThat(admin.read(page)).contains("Mọi phản ánh chưa xong đã chuyển sang cơ quan kế thừa.");
    }
}
