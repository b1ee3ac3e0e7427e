package vn.hientruong.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hientruong.identity.Accounts;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.Chromium;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** Two people at one report: each sees that the other is there, and when both save nothing is lost. */
@QuarkusTest
@Tag("browser")
class EditingBrowserTest {
    private static final String WARD = "ubnd-18880";
    private static final String INTAKE = "Trần Thị Tiếp Nhận cũng đang mở biểu mẫu của phản ánh này.";

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    @TestHTTPResource("/console")
    @SuppressWarnings("NullAway.Init") // set by the extension
    URL console;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Accounts accounts;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void eachOfTwoSeesTheOtherUntilTheyLeave() {
        Filed filed = Filed.pothole(SignedIn.resident("0912000081"));
        String colleague = "tiep-nhan-" + UUID.randomUUID().toString().substring(0, 8);
        SignedIn.staff(colleague, null, Role.INTAKE);
        try (StaffBrowser first = StaffBrowser.of(chromium, console.toString(), "intake");
                StaffBrowser second =
                        StaffBrowser.open(chromium, console.toString(), new Browser.NewContextOptions())) {
            Page page = first.go("/reports/" + filed.id());
            first.awaitLive();
            first.unfold("Từ chối tiếp nhận");
            assertThat(page.locator("[data-editing]")).isEmpty();

            Page other = second.go("/reports/" + filed.id());
            second.signIn(colleague, SignedIn.PASSWORD);
            assertThat(other.getByText(INTAKE)).isVisible();
            second.unfold("Từ chối tiếp nhận");
            assertThat(page.locator("[data-editing]")).containsText(colleague);

            second.awaitLive();
            first.go("/reports");
            assertThat(other.getByText(INTAKE)).hasCount(0);
            org.assertj.core.api.Assertions.assertThat(first.complaints()).isEmpty();
            org.assertj.core.api.Assertions.assertThat(second.complaints()).isEmpty();
        }
    }

    @Test
    void somebodyOnAnotherInstanceIsSeenAsWell() throws SQLException {
        Filed filed = dispatched("0912000082");
        UUID lead = accounts.findStaff("lead").orElseThrow().id();
        try (StaffBrowser handler = StaffBrowser.of(chromium, console.toString(), "handler")) {
            Page page = handler.go("/reports/" + filed.id());
            handler.awaitLive();
            // as another instance passes it on
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement notify = connection.prepareStatement("select pg_notify('hientruong', ?)")) {
                notify.setString(1, "editing " + filed.id() + " tab1 " + lead + " open " + WARD);
                notify.execute();
            }
            assertThat(page.locator("[data-editing]")).containsText("cũng đang mở biểu mẫu");
        }
    }

    @Test
    void whatBothChangedStandsSideBySideAndOnePressSaves() {
        Filed filed = dispatched("0912000083");
        try (StaffBrowser lead = StaffBrowser.of(chromium, console.toString(), "lead")) {
            Page page = lead.go("/reports/" + filed.id());
            Locator form = lead.unfold("Đổi mức độ khẩn");
            form.getByLabel("Mức độ").selectOption("COMPLEX");
            form.getByLabel("Lý do").fill("Cần khảo sát trước");
            filed.act(
                            SignedIn.sample("intake"),
                            "urgency",
                            Map.of("urgency", "URGENT", "reason", "Trước cổng trường"),
                            null)
                    .statusCode(200);
            StaffBrowser.submit(form, "Đổi mức độ khẩn");

            Locator theirs = page.getByRole(AriaRole.REGION, StaffBrowser.named("Người khác vừa làm"));
            assertThat(theirs).containsText("Trước cổng trường");
            assertThat(page.getByRole(AriaRole.REGION, StaffBrowser.named("Bạn đã gõ")))
                    .containsText("Cần khảo sát trước");
            assertThat(page.getByText("Người khác vừa chọn: Khẩn.")).isVisible();
            Locator merged = lead.unfold("Đổi mức độ khẩn");
            assertThat(merged.getByLabel("Mức độ")).hasValue("COMPLEX");
            StaffBrowser.submit(merged, "Đổi mức độ khẩn");

            assertThat(page.locator(".report-head .badge.COMPLEX")).isVisible();
            assertThat(page.locator(".timeline")).containsText("Trước cổng trường");
            assertThat(page.locator(".timeline")).containsText("Cần khảo sát trước");
            org.assertj.core.api.Assertions.assertThat(lead.complaints()).isEmpty();
        }
    }

    @Test
    void whatWasLeftAsItWasFollowsTheOtherEvenWithoutScript() {
        Filed filed = dispatched("0912000084");
        try (StaffBrowser lead = StaffBrowser.of(
                chromium, console.toString(), "lead", new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = lead.go("/reports/" + filed.id());
            lead.unfold("Đổi mức độ khẩn").getByLabel("Lý do").fill("Như cũ");
            filed.act(
                            SignedIn.sample("intake"),
                            "urgency",
                            Map.of("urgency", "URGENT", "reason", "Trước cổng trường"),
                            null)
                    .statusCode(200);
            StaffBrowser.submit(lead.unfold("Đổi mức độ khẩn"), "Đổi mức độ khẩn");

            Locator merged = lead.unfold("Đổi mức độ khẩn");
            assertThat(merged.getByLabel("Mức độ")).hasValue("URGENT");
            assertThat(merged.getByLabel("Lý do")).hasValue("Như cũ");
            assertThat(page.getByText("Người khác vừa đổi ô này, đã lấy theo họ."))
                    .isVisible();
        }
    }

    @Test
    void wordsForWhatCanNoLongerBeDoneAreSavedAsANoteByOnePress() {
        Filed filed = dispatched("0912000085");
        String handler = SignedIn.sample("handler");
        filed.act(handler, "acceptance", Map.of(), null).statusCode(200);
        try (StaffBrowser second = StaffBrowser.of(chromium, console.toString(), "handler")) {
            Page page = second.go("/reports/" + filed.id());
            Locator form = second.unfold("Báo cáo kết quả");
            form.getByLabel("Nội dung").fill("Tôi đã vá nốt đoạn cuối, dài 12 m");
            form.getByLabel("Lý do không có ảnh kết quả").fill("Máy hết pin");
            filed.act(handler, "result", Map.of("text", "Đã vá", "noPhotoReason", "Trời tối"), null)
                    .statusCode(200);
            StaffBrowser.submit(form, "Báo cáo kết quả");

            assertThat(page.getByRole(AriaRole.ALERT)).containsText("không còn làm được: Báo cáo kết quả");
            Locator note = second.unfold("Ghi chú nội bộ");
            assertThat(note.getByLabel("Nội dung")).hasValue("Tôi đã vá nốt đoạn cuối, dài 12 m\nMáy hết pin");
            StaffBrowser.submit(note, "Ghi chú nội bộ");
            assertThat(page.getByText("Đã thực hiện: Ghi chú nội bộ.")).isVisible();
        }
        given().auth()
                .oauth2(handler)
                .get("/api/v1/reports/{id}/entries", filed.id())
                .then()
                .statusCode(200)
                .body("note", hasItems("Đã vá", "Tôi đã vá nốt đoạn cuối, dài 12 m\nMáy hết pin"));
        filed.show(handler).body("status", equalTo("PENDING_APPROVAL"));
    }

    private static Filed dispatched(String phone) {
        Filed filed = Filed.pothole(SignedIn.resident(phone));
        filed.act(SignedIn.sample("intake"), "dispatch", Map.of("category", "giao-thong", "leadAgency", WARD), null)
                .statusCode(200);
        return filed;
    }
}
