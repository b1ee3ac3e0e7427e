package vn.hientruong.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.hientruong.area.Drawing.collection;
import static vn.hientruong.area.Drawing.square;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hientruong.agency.AgencyEditing;
import vn.hientruong.area.AreaTables;
import vn.hientruong.category.CategoryEditing;
import vn.hientruong.model.agency.AgencyKind;
import vn.hientruong.model.agency.NewAgency;
import vn.hientruong.model.category.NewCategory;
import vn.hientruong.model.routing.NewRoutingRule;
import vn.hientruong.routing.RoutingRuleEditing;
import vn.hientruong.testsupport.Axe;
import vn.hientruong.testsupport.Chromium;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** An administrator at work, from the sign-in page to what residents and their phones see of it. */
@QuarkusTest
@Tag("browser")
class AdminDeskBrowserTest {
    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    @TestHTTPResource("/console")
    @SuppressWarnings("NullAway.Init") // set by the extension
    URL console;

    @Inject
    AreaTables tables;

    @Inject
    CategoryEditing categories;

    @Inject
    AgencyEditing agencies;

    @Inject
    RoutingRuleEditing rules;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    @AfterEach
    void forget() {
        tables.clear();
        tables.tell();
    }

    @Test
    void outlinesAreSeenOnTheMapBeforeTheyCountForPhones() {
        try (StaffBrowser admin = StaffBrowser.of(chromium, console.toString(), "admin")) {
            Page page = admin.page();
            page.getByRole(AriaRole.LINK, StaffBrowser.named("Quản trị")).click();
            page.locator(".rooms").getByRole(AriaRole.LINK, link("Địa bàn")).click();
            bring(page, collection(square("TEST-A", -20, -30, 1), square("TEST-B", -19, -30, 1)));

            assertThat(page.locator(".changes")).containsText("Xã TEST-A");
            assertThat(page.locator("path.draft.change-created")).hasCount(2);
            at(-29.5, -19.5).body("area", nullValue());
            page.getByRole(AriaRole.BUTTON, StaffBrowser.named("Áp dụng")).click();

            assertThat(page.getByText("Đã lưu.")).isVisible();
            at(-29.5, -19.5).body("area.code", equalTo("TEST-A"));
            bring(page, collection(square("TEST-C", -20.5, -30, 1)));
            assertThat(page.locator(".faults")).containsText("Chồng hơn 1 % diện tích lên TEST-A");
            assertThat(page.getByRole(AriaRole.BUTTON, StaffBrowser.named("Áp dụng")))
                    .hasCount(0);
            org.assertj.core.api.Assertions.assertThat(admin.complaints()).isEmpty();
        }
    }

    @Test
    void aRuleIsTriedOnPastReportsAndThenSendsTheNextOneElsewhere() {
        String suffix = UUID.randomUUID().toString().substring(0, 8);
        String category = "bt-" + suffix;
        String first = "bt-mot-" + suffix;
        String second = "bt-hai-" + suffix;
        categories.put(
                category, new NewCategory("Thử nghiệm " + suffix, "Trial", 9900, false, 1, null, true, null, true));
        for (String code : List.of(first, second)) {
            agencies.put(
                    code, new NewAgency("Đơn vị " + code, "Unit", AgencyKind.CENTRE, null, List.of(category), true));
        }
        rules.put(new NewRoutingRule(category, null, first, null, null, null, "Vì thế.", "Because."));
        file(category).body("agency.code", equalTo(first));
        try (StaffBrowser admin = StaffBrowser.of(chromium, console.toString(), "admin")) {
            Page page = admin.go("/admin/routing?q=" + suffix);
            page.getByRole(AriaRole.LINK, StaffBrowser.named("Thử nghiệm " + suffix))
                    .click();
            choose(page, "Cơ quan chủ trì", "Đơn vị " + second);
            page.getByLabel("Thử thêm tại một vị trí").fill("Đồng Hới");
            page.getByRole(AriaRole.BUTTON, StaffBrowser.named("Chạy thử trên 1.000 phản ánh gần nhất"))
                    .click();

            Locator result = page.getByRole(AriaRole.REGION, StaffBrowser.named("Kết quả chạy thử"));
            assertThat(result.locator(".moves")).containsText("Đơn vị " + first + " → Đơn vị " + second);
            assertThat(result.locator("dl")).containsText("Đơn vị " + second);
            result.getByText("Xem từng phản ánh và lý do").click();
            assertThat(result.locator(".rerouted")).containsText("Vì thế.");
            page.evaluate("scrollTo(0, 0)"); // what is half below the header is no barrier
            org.assertj.core.api.Assertions.assertThat(Axe.serious(page)).isEmpty();
            file(category).body("agency.code", equalTo(first));
            page.getByRole(AriaRole.BUTTON, exactly("Lưu")).click();

            assertThat(page.getByText("Đã lưu.")).isVisible();
            org.assertj.core.api.Assertions.assertThat(admin.complaints()).isEmpty();
        }
        file(category).body("agency.code", equalTo(second));
    }

    @Test
    void anAgencyIsWrittenDownByKeyboardAloneAndWithoutScript() {
        String code = "bt-phim-" + UUID.randomUUID().toString().substring(0, 8);
        try (StaffBrowser admin = StaffBrowser.of(
                chromium,
                console.toString(),
                "admin",
                new Browser.NewContextOptions().setViewportSize(1366, 768).setJavaScriptEnabled(false))) {
            Page page = admin.go("/admin/agencies/new");
            page.getByLabel("Mã cơ quan").focus();
            type(page, code);
            type(page, "Đội cây xanh");
            type(page, "Tree crew");
            type(page, "Tr"); // ung tâm
            type(page, "gọi tôi");
            page.keyboard().press("Enter");

            assertThat(page.locator("#agency-phone-fault")).isVisible();
            assertThat(page.getByLabel("Tên tiếng Việt")).hasValue("Đội cây xanh");
            page.getByLabel("Điện thoại").focus();
            page.keyboard().press("Control+A");
            type(page, "0232 3822 999");
            page.keyboard().press("Enter");
            assertThat(page.getByText("Đã lưu.")).isVisible();
        }
        given().auth()
                .oauth2(SignedIn.sample("intake"))
                .get("/api/v1/agencies")
                .then()
                .body("find { it.code == '" + code + "' }.name", equalTo("Đội cây xanh"));
    }

    private static void type(Page page, String text) {
        page.keyboard().type(text);
        page.keyboard().press("Tab");
    }

    private static void bring(Page page, String geoJson) {
        page.getByLabel("Tệp GeoJSON")
                .setInputFiles(new FilePayload(
                        "dia-gioi.geojson", "application/geo+json", geoJson.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, StaffBrowser.named("Xem trước")).click();
    }

    private static void choose(Page page, String label, String option) {
        Locator field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label));
        field.first().fill(option);
        page.getByRole(AriaRole.OPTION, StaffBrowser.named(option)).click();
    }

    private static ValidatableResponse at(double lat, double lon) {
        return given().get("/api/v1/areas/at?lat=" + lat + "&lon=" + lon).then().statusCode(200);
    }

    private static ValidatableResponse file(String category) {
        String id = given().auth()
                .oauth2(SignedIn.resident("0912000874"))
                .contentType(ContentType.JSON)
                .body(Filed.body(category, "Cây đổ ngang đường", List.of()))
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return given().auth()
                .oauth2(SignedIn.sample("intake"))
                .get("/api/v1/reports/{id}", id)
                .then()
                .statusCode(200);
    }

    private static Locator.GetByRoleOptions link(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
