package vn.hientruong.report.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hientruong.model.handling.RejectionReason;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Looked;
import vn.hientruong.testsupport.SignedIn;

/** Administrators write templates; staff read them filled; residents read what was sent. */
@QuarkusTest
class TemplateTest {
    private String admin = "";
    private String intake = "";
    private String code = "";
    private Filed filed = new Filed("", "");

    @BeforeEach
    void file() {
        admin = SignedIn.sample("admin");
        intake = SignedIn.sample("intake");
        code = "mau-" + UUID.randomUUID().toString().substring(0, 8);
        filed = Filed.pothole(SignedIn.resident("0912000360"));
    }

    private static Map<String, Object> template(String action, String text) {
        Map<String, Object> body = new HashMap<>();
        body.put("title", "Mẫu thử");
        body.put("action", action);
        body.put("text", text);
        return body;
    }

    private ValidatableResponse put(Map<String, Object> body) {
        return Looked.at(() -> given().auth().oauth2(admin), "/api/v1/admin/templates/" + code)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/admin/templates/{code}", code)
                .then();
    }

    private ValidatableResponse filled(String token, String query) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/reports/{id}/templates?" + query, filed.id())
                .then();
    }

    @ParameterizedTest
    @EnumSource(RejectionReason.class)
    void refusingIsNeverABlankPage(RejectionReason reason) {
        List<Map<String, Object>> texts = filled(intake, "action=rejection&reason=" + reason)
                .statusCode(200)
                .extract()
                .path("findAll { it.reason == '%s' && it.code.startsWith('tu-choi') }".formatted(reason));

        assertThat(texts).hasSize(1);
        assertThat(String.valueOf(texts.get(0).get("text")))
                .contains(filed.code())
                .doesNotContain("{");
        assertThat(texts.get(0).get("missing")).isEqualTo(List.of());
    }

    @Test
    void whatIsSentIsWhatWasSeen() {
        String text = filled(intake, "action=rejection&reason=SPAM")
                .extract()
                .path("find { it.code == 'tu-choi-thu-rac' }.text");
        filed.act(intake, "rejection", Map.of("reason", "SPAM", "text", text), null)
                .statusCode(200);
        given().auth()
                .oauth2(SignedIn.resident("0912000360"))
                .get("/api/v1/reports/{id}/entries", filed.id())
                .then()
                .body("find { it.action == 'rejection' }.note", equalTo(text));
    }

    @Test
    void aPlaceholderWithoutAValueStaysAndIsNamed() {
        put(template("plan", "{code} {category} {agency} {promisedDate}")).statusCode(200);
        filled(intake, "action=plan")
                .body("find { it.code == '%s' }.missing".formatted(code), containsInAnyOrder("agency", "promisedDate"))
                .body("find { it.code == '%s' }.text".formatted(code), containsString("{promisedDate}"));
        filled(intake, "action=plan&promisedDate=2027-03-01")
                .body("find { it.code == '%s' }.text".formatted(code), containsString("01/03/2027"));
        filled(intake, "action=result").body("code", not(hasItem(code)));
        Looked.at(() -> given().auth().oauth2(admin), "/api/v1/admin/templates/" + code)
                .delete("/api/v1/admin/templates/{code}", code)
                .then()
                .statusCode(204);
        filled(intake, "action=plan").body("code", not(hasItem(code)));
    }

    @Test
    void textsForAnotherCategoryAreNotOffered() {
        Map<String, Object> body = template("information-request", "Xin cho biết thêm về {category}.");
        body.put("category", "tieng-on");
        put(body).statusCode(200);
        filled(intake, "action=information-request").body("code", not(hasItem(code)));
        body.put("category", "giao-thong");
        put(body).statusCode(200);
        filled(intake, "action=information-request").body("[0].code", equalTo(code));
    }

    @Test
    void whatCannotBeFilledIsRefusedWhenItIsSaved() {
        put(template("plan", "Gọi {phone}")).statusCode(422).body("errors[0].pointer", equalTo("/text"));
        put(template("acceptance", "Đã nhận")).statusCode(422).body("errors[0].pointer", equalTo("/action"));
        put(template("khong-co", "Đã nhận")).statusCode(422).body("errors[0].pointer", equalTo("/action"));
        Map<String, Object> body = template("plan", "Hẹn");
        body.put("reason", "SPAM");
        put(body).statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        Map<String, Object> other = template("plan", "Hẹn");
        other.put("category", "khong-co");
        put(other).statusCode(422).body("errors[0].pointer", equalTo("/category"));
        put(template("plan", "x".repeat(4001))).statusCode(422);
    }

    @Test
    void onlyStaffOfTheReportReadThemAndOnlyAdministratorsWrite() {
        filled(SignedIn.resident("0912000360"), "action=rejection").statusCode(403);
        filled(SignedIn.sample("handler"), "action=rejection").statusCode(404);
        filled(intake, "action=khong-co").statusCode(422);
        given().auth().oauth2(intake).get("/api/v1/admin/templates").then().statusCode(403);
        given().auth()
                .oauth2(admin)
                .get("/api/v1/admin/templates")
                .then()
                .statusCode(200)
                .body("code", hasItem("tu-choi-trung-lap"));
    }
}
