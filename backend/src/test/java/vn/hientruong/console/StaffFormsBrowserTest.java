package vn.hientruong.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hientruong.testsupport.Chromium;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** What staff fill in besides the way from queue to result: templates, parts of a split, levels, hands, filters. */
@QuarkusTest
@Tag("browser")
class StaffFormsBrowserTest {
    private static final String WARD = "ubnd-18880";
    private static final String HELPER = "ubnd-18859";

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
    void aTemplateFillsTheRefusalWhichMayStillBeChanged() {
        String resident = SignedIn.resident("0912000051");
        Filed filed = Filed.pothole(resident);
        try (StaffBrowser intake = staff("intake")) {
            intake.go("/reports/" + filed.id());
            Locator form = intake.unfold("Từ chối tiếp nhận");
            form.getByLabel("Mẫu trả lời").selectOption("tu-choi-ngoai-tham-quyen");
            form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Chèn mẫu"))
                    .click();
            Locator text = form.getByLabel("Nội dung");
            assertThat(text).hasValue(Pattern.compile("^Nội dung phản ánh " + filed.code() + " không thuộc"));
            assertThat(form.getByLabel("Lý do")).hasValue("OUT_OF_SCOPE");
            text.fill("Đã sửa: " + text.inputValue());
            StaffBrowser.submit(form, "Từ chối tiếp nhận");

            assertThat(intake.status()).hasText("Không tiếp nhận");
            assertThat(intake.page().locator(".timeline").getByText("Đã sửa: Nội dung"))
                    .isVisible();
            org.assertj.core.api.Assertions.assertThat(intake.complaints()).isEmpty();
        }
    }

    @Test
    void aTemplateNeedsNoScript() {
        Filed filed = Filed.pothole(SignedIn.resident("0912000052"));
        try (StaffBrowser intake = withoutScript("intake")) {
            intake.go("/reports/" + filed.id());
            Locator form = intake.unfold("Từ chối tiếp nhận");
            form.getByLabel("Mẫu trả lời").selectOption("tu-choi-ngoai-tham-quyen");
            form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Chèn mẫu"))
                    .click();

            Locator filled = intake.unfold("Từ chối tiếp nhận");
            assertThat(filled.getByLabel("Nội dung")).hasValue(Pattern.compile(filed.code()));
            assertThat(filled.getByLabel("Lý do")).hasValue("OUT_OF_SCOPE");
            StaffBrowser.submit(filled, "Từ chối tiếp nhận");
            assertThat(intake.status()).hasText("Không tiếp nhận");
        }
    }

    @Test
    void oneReportBecomesThreeAndARefusedFormKeepsItsParts() {
        String token = SignedIn.sample("intake");
        Filed filed = Filed.pothole(SignedIn.resident("0912000053"));
        try (StaffBrowser intake = withoutScript("intake")) {
            Page page = intake.go("/reports/" + filed.id());
            page.getByRole(AriaRole.LINK, StaffBrowser.named("Tách phản ánh")).click();
            page.locator("select[name=category0]").selectOption("giao-thong");
            page.locator("textarea[name=description0]").fill("Đèn đường hỏng <b>trước chợ</b>");
            page.locator("details.matter summary").nth(1).click();
            page.locator("textarea[name=description1]").fill("Rác trước cổng trường");
            page.locator("select[name=leadAgency1]").selectOption(WARD);
            split(page);

            // the second one has no category yet
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            assertThat(page.locator("textarea[name=description1]")).hasValue("Rác trước cổng trường");
            assertThat(page.locator("textarea[name=description1]")).isVisible();
            page.locator("select[name=category1]").selectOption("giao-thong");
            split(page);

            assertThat(page.getByText("Đã thực hiện: Tách phản ánh.")).isVisible();
            assertThat(page.getByRole(AriaRole.LINK, StaffBrowser.named("phản ánh 2")))
                    .isVisible();
        }
        filed.show(token).body("splitInto", hasSize(2));
    }

    @Test
    void aMissingPartIsNamedUntilItIsGivenAndALevelIsABadge() {
        String intake = SignedIn.sample("intake");
        Filed filed = Filed.pothole(SignedIn.resident("0912000054"));
        filed.act(
                        intake,
                        "dispatch",
                        Map.of("category", "giao-thong", "leadAgency", WARD, "cooperating", List.of(HELPER)),
                        null)
                .statusCode(200);
        try (StaffBrowser lead = staff("lead")) {
            Page page = lead.go("/reports/" + filed.id() + "?desk=agency");
            assertThat(page.getByText("chưa gửi phần của mình")).isVisible();
            Locator level = lead.unfold("Đổi mức độ khẩn");
            level.getByLabel("Mức độ").selectOption("URGENT");
            level.getByLabel("Lý do").fill("Gần trường học");
            StaffBrowser.submit(level, "Đổi mức độ khẩn");
            assertThat(page.locator(".report-head .badge.URGENT")).hasText("Khẩn");

            Locator hands = lead.unfold("Giao người xử lý");
            hands.getByLabel("Người xử lý")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Nguyễn Văn Xử Lý"));
            StaffBrowser.submit(hands, "Giao người xử lý");
            assertThat(page.locator(".facts").getByText("Người xử lý: Nguyễn Văn Xử Lý"))
                    .isVisible();
            assertThat(page.locator(".facts").getByText("chưa gửi phần của mình"))
                    .isVisible();
        }
        filed.show(intake).body("assignee.name", equalTo("Nguyễn Văn Xử Lý"));
    }

    @Test
    void workThatCameBackHasACutOfItsOwnAndTheMapShowsTheSameSelection() {
        Filed filed = Filed.pothole(SignedIn.resident("0912000055"));
        Filed other = Filed.pothole(SignedIn.resident("0912000056"));
        String handler = SignedIn.sample("handler");
        for (Filed sent : List.of(filed, other)) {
            sent.act(SignedIn.sample("intake"), "dispatch", Map.of("category", "giao-thong", "leadAgency", WARD), null)
                    .statusCode(200);
            sent.act(handler, "acceptance", Map.of(), null).statusCode(200);
        }
        filed.act(handler, "result", Map.of("text", "Đã vá", "noPhotoReason", "Trời tối"), null)
                .statusCode(200);
        filed.act(SignedIn.sample("lead"), "sending-back", Map.of("reason", "Chưa phẳng"), null)
                .statusCode(200);
        try (StaffBrowser staff = staff("handler")) {
            Page page = staff.go("/agency?cut=again");
            assertThat(page.locator("#row-" + filed.id())).isVisible();
            assertThat(page.locator("#row-" + other.id())).hasCount(0);
            page.getByRole(AriaRole.LINK, StaffBrowser.named("Bản đồ")).click();

            org.assertj.core.api.Assertions.assertThat(page.url())
                    .contains("cut=again")
                    .contains("as=map");
            assertThat(page.locator("#row-" + filed.id())).isVisible();
            assertThat(page.locator(".leaflet-control-scale")).isVisible();
            assertThat(page.locator("[data-map][data-drawn]")).isVisible();
            org.assertj.core.api.Assertions.assertThat(AgencyMapBrowserTest.shown(page))
                    .isEqualTo(Integer.parseInt(page.locator("[data-map]").getAttribute("data-drawn")))
                    .isPositive();
            org.assertj.core.api.Assertions.assertThat(staff.complaints()).isEmpty();
        }
    }

    @Test
    void aFilterIsKeptFoundOnTheDeskAndForgotten() {
        try (StaffBrowser intake = staff("intake")) {
            Page page = intake.go("/reports?status=NEEDS_INFO&category=giao-thong");
            page.getByText("Lưu bộ lọc này").click();
            page.getByLabel("Tên bộ lọc").fill("Đường sá chờ bổ sung");
            page.getByRole(AriaRole.BUTTON, StaffBrowser.named("Lưu")).click();
            assertThat(page.getByRole(AriaRole.LINK, StaffBrowser.named("Đường sá chờ bổ sung")))
                    .isVisible();

            intake.go("/intake");
            page.getByRole(AriaRole.LINK, StaffBrowser.named("Đường sá chờ bổ sung"))
                    .click();
            org.assertj.core.api.Assertions.assertThat(page.url())
                    .contains("status=NEEDS_INFO")
                    .contains("category=giao-thong");
            assertThat(page.getByLabel("Trạng thái")).hasValue("NEEDS_INFO");

            page.getByText("Lưu bộ lọc này").click();
            page.getByLabel("Tên bộ lọc").fill("Đường sá chờ bổ sung");
            page.getByRole(AriaRole.BUTTON, StaffBrowser.named("Lưu")).click();
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            assertThat(page.getByLabel("Tên bộ lọc")).hasValue("Đường sá chờ bổ sung");

            page.getByRole(AriaRole.BUTTON, StaffBrowser.named("Bỏ bộ lọc Đường sá chờ bổ sung"))
                    .click();
            assertThat(page.getByRole(AriaRole.LINK, StaffBrowser.named("Đường sá chờ bổ sung")))
                    .hasCount(0);
        }
    }

    private static void split(Page page) {
        page.getByRole(AriaRole.BUTTON, StaffBrowser.named("Tách phản ánh")).click();
    }

    private StaffBrowser withoutScript(String username) {
        return StaffBrowser.of(
                chromium, console.toString(), username, new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    private StaffBrowser staff(String username) {
        return StaffBrowser.of(chromium, console.toString(), username);
    }
}
