package vn.hientruong.console.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.agency.Agencies;
import vn.hientruong.agency.AgencyEditing;
import vn.hientruong.identity.ConsoleCookie;
import vn.hientruong.identity.ConsoleSessions;
import vn.hientruong.model.agency.AgencyKind;
import vn.hientruong.model.agency.NewAgency;

@QuarkusTest
class AgenciesPageTest {
    private static final String PAGE = "/console/admin/agencies";

    @Inject
    ConsoleSessions sessions;

    @Inject
    Agencies agencies;

    @Inject
    AgencyEditing editing;

    private AdminDeskAtWork admin = new AdminDeskAtWork("");

    @BeforeEach
    void signIn() {
        admin = AdminDeskAtWork.begin(sessions);
    }

    @Test
    void anAgencyIsWrittenDownAndFoundInTheList() {
        filled(admin.form(PAGE + "/new").formParam("code", "page-new"))
                .formParam("areas", "18880", "18859")
                .post(PAGE + "/new")
                .then()
                .statusCode(303)
                .header("Location", endsWith(PAGE + "?done=saved"));

        assertThat(agencies.get("page-new").said())
                .isEqualTo(new NewAgency(
                        "Công ty cấp nước <b>Bắc</b>",
                        "Northern Water",
                        AgencyKind.COMPANY,
                        List.of("18859", "18880"),
                        List.of(),
                        true,
                        "0232 3822 123",
                        "nuoc@example.vn"));
        String list = admin.read(PAGE + "?q=cap nuoc bac&done=saved");
        assertThat(list)
                .contains("Đã lưu.")
                .contains("Công ty cấp nước &lt;b&gt;Bắc&lt;/b&gt;")
                .contains("0232 3822 123")
                .doesNotContain("ubnd-18880");
        assertThat(admin.read("/console/admin/audit?kind=agency")).contains("Doanh nghiệp, dịch vụ công ích");
    }

    @Test
    void whatWasTypedStaysBesideWhatWasWrongWithIt() {
        admin.form(PAGE + "/new")
                .formParam("code", "hai từ")
                .formParam("name", "Tên \"giữ\" lại <script>")
                .formParam("nameEn", "")
                .formParam("kind", "COMPANY")
                .formParam("phone", "gọi tôi")
                .formParam("areas", "18880")
                .post(PAGE + "/new")
                .then()
                .statusCode(422)
                .body(containsString("value=\"Tên &quot;giữ&quot; lại &lt;script&gt;\""))
                .body(containsString("id=\"agency-code-fault\""))
                .body(containsString("value=\"18880\" checked"))
                .body(not(containsString("value=\"18859\" checked")));
        admin.form(PAGE + "/new")
                .formParam("code", "page-fault")
                .formParam("name", "Tên")
                .formParam("kind", "COMPANY")
                .formParam("phone", "gọi tôi")
                .formParam("areas", "khong-co")
                .post(PAGE + "/new")
                .then()
                .statusCode(422)
                .body(containsString("id=\"agency-nameEn-fault\""))
                .body(containsString("id=\"agency-phone-fault\""));
        assertThat(agencies.find("page-fault")).isEmpty();
    }

    @Test
    void charactersNoDatabaseKeepsAreRefusedAndAllOthersKept() {
        admin.form(PAGE + "/new")
                .formParam("code", "page-nul")
                .formParam("name", "Trước\u0000sau")
                .formParam("nameEn", "Name")
                .formParam("kind", "COMPANY")
                .post(PAGE + "/new")
                .then()
                .statusCode(422)
                .body(containsString("id=\"agency-name-fault\""));
        admin.form(PAGE + "/new")
                .formParam("code", "page-script")
                .formParam("name", "עברית 𠮷 <img src=x onerror=alert(1)>")
                .formParam("nameEn", "x".repeat(101))
                .formParam("kind", "COMPANY")
                .post(PAGE + "/new")
                .then()
                .statusCode(422)
                .body(containsString("id=\"agency-nameEn-fault\""))
                .body(containsString("עברית 𠮷 &lt;img src=x onerror=alert(1)&gt;"))
                .body(containsString("x".repeat(101)));
    }

    @Test
    void aCodeIsGivenOutOnce() {
        filled(admin.form(PAGE + "/new").formParam("code", "ubnd-18880"))
                .post(PAGE + "/new")
                .then()
                .statusCode(422)
                .body(containsString("Mã ubnd-18880 đã có"));
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndLosesNothing() {
        editing.put("page-two", new NewAgency("Cũ", "Old", AgencyKind.CENTRE, null, null, true));
        String page = PAGE + "/of/page-two";
        RequestSpecification second = filled(admin.form(page));
        editing.put("page-two", new NewAgency("Người khác đổi", "Changed", AgencyKind.CENTRE, null, null, true));

        String refused = second.post(page).then().statusCode(409).extract().asString();

        assertThat(refused)
                .contains("Người khác vừa thay đổi nội dung này.")
                .contains("Đang lưu: Người khác đổi")
                .contains("value=\"Công ty cấp nước &lt;b&gt;Bắc&lt;/b&gt;\"");
        assertThat(agencies.get("page-two").said().name()).isEqualTo("Người khác đổi");
        long version = agencies.get("page-two").version();
        assertThat(refused).contains("name=\"version\" value=\"" + version + "\"");
        filled(admin.form(page)).post(page).then().statusCode(303);
        assertThat(agencies.get("page-two").said().nameEn()).isEqualTo("Northern Water");
    }

    @Test
    void anUnknownAgencyIsNotFoundAndAForeignFormIsRefused() {
        admin.asks().get(PAGE + "/of/never-heard-of").then().statusCode(404);
        given().cookie(ConsoleCookie.NAME, admin.secret())
                .contentType("application/x-www-form-urlencoded;charset=UTF-8")
                .formParam("csrf", "of another session")
                .post(PAGE + "/new")
                .then()
                .statusCode(403);
    }

    private static RequestSpecification filled(RequestSpecification form) {
        return form.formParam("name", "Công ty cấp nước <b>Bắc</b>")
                .formParam("nameEn", "Northern Water")
                .formParam("kind", "COMPANY")
                .formParam("phone", "0232 3822 123")
                .formParam("email", "nuoc@example.vn")
                .formParam("active", "true");
    }
}
