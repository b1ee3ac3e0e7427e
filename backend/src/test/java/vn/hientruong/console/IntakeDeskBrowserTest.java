package vn.hientruong.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hientruong.testsupport.Chromium;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** Intake at work: what arrives, what one key does, what a telephone call becomes. */
@QuarkusTest
@Tag("browser")
class IntakeDeskBrowserTest {
    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    @TestHTTPResource("/console")
    @SuppressWarnings("NullAway.Init") // set by the extension
    URL console;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void whatIsFiledAppearsWithoutReloading() {
        try (StaffBrowser intake = StaffBrowser.of(chromium, console.toString(), "intake")) {
            // the oldest stand first and the tests file many: the last page is where a new one appears
            Page page = intake.go("/intake");
            while (page.getByText("Xem tiếp").count() > 0) {
                page.getByText("Xem tiếp").click();
            }
            intake.awaitLive();
            page.evaluate("window.sameDocument = true");

            Filed filed = Filed.pothole(SignedIn.resident("0912000011"));

            assertThat(page.locator("#row-" + filed.id())).isVisible();
            assertThat(page.locator(".tabs a[aria-current]").first())
                    .hasText(java.util.regex.Pattern.compile("^Chờ tiếp nhận \\d+\\+?$"));
            assertThat(page.getByText("Có phản ánh mới.")).isVisible();
            org.assertj.core.api.Assertions.assertThat(page.evaluate("window.sameDocument"))
                    .isEqualTo(true);
            org.assertj.core.api.Assertions.assertThat(intake.complaints()).isEmpty();
        }
    }

    @Test
    void oneKeyIsEnoughButNotWhileTyping() {
        Filed filed = Filed.pothole(SignedIn.resident("0912000012"));
        try (StaffBrowser intake = StaffBrowser.of(chromium, console.toString(), "intake")) {
            Page page = intake.go("/intake?report=" + filed.id());
            page.locator("article[data-report]").waitFor();

            page.keyboard().press("r");
            Locator rejection = page.locator("details[data-key=r]");
            assertThat(rejection.getByLabel("Lý do")).isFocused();
            rejection.getByLabel("Nội dung").focus();
            page.keyboard().type("jkdrm?");
            assertThat(rejection.getByLabel("Nội dung")).hasValue("jkdrm?");
            assertThat(page.locator("details[data-key=m]")).not().hasAttribute("open", "");

            page.locator("h1").first().click();
            page.keyboard().press("?");
            assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        }
    }

    @Test
    void aDraftSurvivesReloadingAndEndsWithTheAction() {
        Filed filed = Filed.pothole(SignedIn.resident("0912000013"));
        try (StaffBrowser intake = StaffBrowser.of(chromium, console.toString(), "intake")) {
            Page page = intake.go("/reports/" + filed.id());
            intake.unfold("Yêu cầu bổ sung")
                    .getByLabel("Câu hỏi gửi người phản ánh")
                    .fill("Ở đoạn nào?");

            page.reload();

            Locator question = page.locator("details[data-key=i]");
            assertThat(question.getByLabel("Câu hỏi gửi người phản ánh")).hasValue("Ở đoạn nào?");
            StaffBrowser.submit(question, "Yêu cầu bổ sung");
            assertThat(intake.status()).hasText("Cần bổ sung thông tin");
            page.waitForFunction("!Object.keys(localStorage).some(name => name.startsWith('draft:'))");
        }
    }

    @Test
    void aCallIsTypedInByKeyboardAlone() {
        try (StaffBrowser intake = StaffBrowser.of(chromium, console.toString(), "intake")) {
            Page page = intake.go("/hotline");
            assertThat(page.getByLabel("Số điện thoại người gọi")).isFocused();
            type(page, "0912 000 014");
            next(page);
            type(page, "Lê Văn Gọi");
            next(page);
            type(page, "duong cau");
            assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
            next(page);
            assertThat(page.locator("select[name=category]")).hasValue("giao-thong");
            next(page);
            type(page, "Đèn đường trước số nhà 12 không sáng <script>alert(1)</script>");
            while (!focused(page, "address")) {
                next(page);
            }
            type(page, "dong hoi");
            page.getByRole(AriaRole.RADIO, StaffBrowser.named("Phường Đồng Hới"))
                    .waitFor();
            while (!focused(page, "point")) {
                next(page);
            }
            page.keyboard().press("Space");
            assertThat(page.locator("#hotline-point"))
                    .hasValue(java.util.regex.Pattern.compile("^17\\.\\d+, 106\\.\\d+$"));
            assertThat(page.locator("#where")).hasText("Phường Đồng Hới");
            // no commune on the map is a stop on the way to the button
            assertThat(page.locator("path.outline").first()).hasAttribute("tabindex", "-1");
            assertThat(page.locator("path.outline:not([tabindex='-1'])")).hasCount(0);
            page.keyboard().press("Control+Enter");

            Locator told = page.getByText("Đã ghi nhận. Đọc cho người gọi mã");
            assertThat(told).isVisible();
            assertThat(page.getByLabel("Số điện thoại người gọi")).isFocused();
            String code = told.locator("strong").textContent();
            given().auth()
                    .oauth2(SignedIn.resident("0912000014"))
                    .queryParam("mine", true)
                    .get("/api/v1/reports")
                    .then()
                    .body("items[0].code", equalTo(code))
                    .body("items[0].category.code", equalTo("giao-thong"))
                    .body(
                            "items[0].description",
                            equalTo("Đèn đường trước số nhà 12 không sáng <script>alert(1)</script>"));
            org.assertj.core.api.Assertions.assertThat(intake.complaints()).isEmpty();
        }
    }

    @Test
    void anAddressThatWasGivenBeforeIsFoundWithoutAccents() {
        String resident = SignedIn.resident("0912000015");
        java.util.Map<String, Object> body = Filed.body("ngap-ung", "Ngập sâu", java.util.List.of());
        body.put(
                "place",
                java.util.Map.of("lat", 17.4701, "lon", 106.6011, "address", "Ngõ 7 đường Nguyễn Hữu Cảnh (100%)"));
        body.put("category", given().get("/api/v1/categories").path("find { !it.photoRequired }.code"));
        given().auth()
                .oauth2(resident)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/reports")
                .then()
                .statusCode(201);
        try (StaffBrowser intake = StaffBrowser.of(chromium, console.toString(), "intake")) {
            Page page = intake.go("/hotline");
            page.getByLabel("Địa chỉ, địa danh").fill("nguyen huu canh");
            page.getByRole(AriaRole.RADIO, StaffBrowser.named("Ngõ 7 đường Nguyễn Hữu Cảnh"))
                    .first()
                    .check();

            assertThat(page.locator("#hotline-point")).hasValue("17.47010, 106.60110");
        }
    }

    private static void type(Page page, String text) {
        page.keyboard().type(text);
    }

    private static void next(Page page) {
        page.keyboard().press("Tab");
    }

    private static boolean focused(Page page, String name) {
        return Boolean.TRUE.equals(page.evaluate("name => document.activeElement.name === name", name));
    }
}
