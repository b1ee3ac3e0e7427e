package vn.hientruong.console.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.identity.ConsoleSessions;
import vn.hientruong.model.handling.RejectionReason;
import vn.hientruong.model.template.NewTemplate;
import vn.hientruong.model.template.TemplateView;
import vn.hientruong.platform.change.Seen;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.template.TemplateEditing;

@QuarkusTest
class TemplatesPageTest {
    private static final String PAGE = "/console/admin/templates";

    @Inject
    ConsoleSessions sessions;

    @Inject
    TemplateEditing editing;

    private AdminDeskAtWork admin = new AdminDeskAtWork("");

    @BeforeEach
    void signIn() {
        admin = AdminDeskAtWork.begin(sessions);
    }

    @Test
    void aTemplateIsWrittenDownForACategoryAndAReason() {
        filled(admin.form(PAGE + "/new").formParam("code", "trang-mau"))
                .post(PAGE + "/new")
                .then()
                .statusCode(303);

        assertThat(editing.get("trang-mau"))
                .isEqualTo(new TemplateView(
                        "trang-mau",
                        "Ngoài <b>địa bàn</b>",
                        "giao-thong",
                        "rejection",
                        RejectionReason.OUT_OF_SCOPE,
                        "Phản ánh {code} ở {address} không thuộc {area}.",
                        0));
        assertThat(admin.read(PAGE))
                .contains("Ngoài &lt;b&gt;địa bàn&lt;/b&gt;")
                .contains("Đường, cầu, biển báo");
    }

    @Test
    void thePreviewFillsInAMadeUpReportAndStoresNothing() {
        filled(admin.form(PAGE + "/new"))
                .header("HX-Request", "true")
                .header("HX-Target", "preview")
                .post(PAGE + "/new/preview")
                .then()
                .statusCode(200)
                .body(containsString("Phản ánh 7K2M-9QXA ở 12 Trần Hưng Đạo không thuộc Phường Đồng Hới."));
        filled(admin.form(PAGE + "/new"))
                .post(PAGE + "/new/preview")
                .then()
                .statusCode(200)
                .body(containsString("Phản ánh 7K2M-9QXA"))
                .body(containsString("value=\"Ngoài &lt;b&gt;địa bàn&lt;/b&gt;\""));
    }

    @Test
    void aPlaceholderThatIsNoneIsRefusedInPreviewAndOnSaving() {
        RequestSpecification typed = admin.form(PAGE + "/new")
                .formParam("code", "trang-mau-sai")
                .formParam("title", "Sai")
                .formParam("action", "progress")
                .formParam("text", "Kính gửi {ten}");
        typed.post(PAGE + "/new")
                .then()
                .statusCode(422)
                .body(containsString("không phải chỗ điền nào được phép"))
                .body(containsString("id=\"template-text-fault\""))
                .body(containsString(">Kính gửi {ten}</textarea>"));
        admin.form(PAGE + "/new")
                .formParam("text", "Kính gửi {ten}")
                .post(PAGE + "/new/preview")
                .then()
                .statusCode(200)
                .body(containsString("không phải chỗ điền nào được phép"));
    }

    @Test
    void twoWhoChangeOrRemoveATemplateDoNotUndoEachOther() {
        editing.write(
                "trang-mau-hai", new NewTemplate("Cũ", null, "progress", null, "Đang xử lý {code}"), Seen.NOTHING);
        String page = PAGE + "/of/trang-mau-hai";
        RequestSpecification change = filled(admin.form(page));
        RequestSpecification removal = admin.form(page);
        editing.write(
                "trang-mau-hai",
                new NewTemplate("Người khác", null, "progress", null, "Đang làm {code}"),
                Seen.of(editing.get("trang-mau-hai").version()));

        change.post(page).then().statusCode(409).body(containsString("Đang lưu: Người khác"));
        removal.post(page + "/removal").then().statusCode(409);
        assertThat(editing.get("trang-mau-hai").title()).isEqualTo("Người khác");
        admin.form(page).post(page + "/removal").then().statusCode(303);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> editing.get("trang-mau-hai"))
                .isInstanceOf(NotFound.class);
    }

    private static RequestSpecification filled(RequestSpecification form) {
        return form.formParam("title", "Ngoài <b>địa bàn</b>")
                .formParam("action", "rejection")
                .formParam("reason", "OUT_OF_SCOPE")
                .formParam("category", "giao-thong")
                .formParam("text", "Phản ánh {code} ở {address} không thuộc {area}.");
    }
}
