package vn.hientruong.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.alert.SubscribedAreas;
import vn.hientruong.notification.Scene;
import vn.hientruong.notification.alert.Subscriptions;
import vn.hientruong.testsupport.Axe;
import vn.hientruong.testsupport.Chromium;
import vn.hientruong.testsupport.Pictures;

/** An alert is drawn on the map by one person, by pointer and by keys, and goes out by another's button. */
@QuarkusTest
@Tag("browser")
class AlertBrowserTest {
    private static final Pictures PICTURES = Pictures.of("console");

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    @TestHTTPResource("/console")
    @SuppressWarnings("NullAway.Init") // set by the extension
    URL console;

    @Inject
    Scene scene;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Clock clock;

    private final String title = "Lũ lên " + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void somebodyListens() {
        for (int i = 0; i < 3; i++) {
            UUID resident = scene.resident();
            scene.device(resident, "vi");
            subscriptions.save(resident, new SubscribedAreas(List.of("18880")), clock.instant());
        }
    }

    @Test
    void anOutlineIsDrawnCountedProposedAndApprovedBySomebodyElse() {
        try (StaffBrowser intake = StaffBrowser.of(chromium, console.toString(), "intake")) {
            Page page = intake.go("/alerts/new");
            fill(page);
            Locator map = page.locator("[data-outline]");
            map.scrollIntoViewIfNeeded();
            page.waitForSelector("[data-corners='0']");
            click(map, 0.35, 0.4);
            click(map, 0.6, 0.4);
            click(map, 0.5, 0.7);
            page.waitForSelector("[data-corners='3']");

            Locator corners = page.locator("textarea[name=outline]");
            String drawn = corners.inputValue();
            page.locator(".corner").first().press("ArrowUp");
            assertThat(corners.inputValue()).isNotEqualTo(drawn);
            page.locator(".corner").first().press("Delete");
            page.waitForSelector("[data-corners='2']");
            button(page, "Bỏ bước vừa rồi").click();
            page.waitForSelector("[data-corners='3']");

            page.getByLabel("Tìm trong danh sách").fill("dong hoi");
            assertThat(page.locator(".choices label:visible")).hasCount(1);
            page.locator(".choices label:visible input").check();

            button(page, "Xem sẽ tới bao nhiêu người").click();
            assertThat(page.locator("#reach"))
                    .containsText(Pattern.compile("Sẽ tới [1-9]\\d* người, [1-9]\\d* thiết bị"));
            assertThat(page.locator("#reach")).containsText("Phường Đồng Hới");
            page.locator("[data-outline]").scrollIntoViewIfNeeded();
            page.waitForSelector("[data-corners='3']");
            PICTURES.draw(page, "intake-wide-light-alerts-new-drawn");
            assertThat(Axe.serious(page)).isEmpty();
            page.setViewportSize(390, 844);
            PICTURES.draw(page, "intake-phone-alerts-new-drawn");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            button(page, "Trình để duyệt").click();
            assertThat(page.getByText(title)).isVisible();
            assertThat(intake.complaints()).isEmpty();
        }
        try (StaffBrowser supervisor = StaffBrowser.of(chromium, console.toString(), "supervisor")) {
            Page page = supervisor.go("/alerts");
            page.getByText(title).click();
            button(page, "Duyệt và gửi ngay").click();
            assertThat(page.locator("main .badge").first()).hasText(Pattern.compile("Đang gửi|Đã gửi"));
            assertThat(page.getByText("Khi gửi", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(supervisor.complaints()).isEmpty();
        }
    }

    private void fill(Page page) {
        page.getByLabel("Loại cảnh báo").selectOption("FLOOD");
        label(page, "Tiêu đề").fill(title);
        label(page, "Nội dung").fill("Bà con ven sông chuẩn bị sơ tán trước 18 giờ.");
        label(page, "Tiêu đề tiếng Anh").fill("The river is rising");
        label(page, "Nội dung tiếng Anh").fill("Get ready to leave the banks before 18:00.");
    }

    private static Locator label(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, StaffBrowser.named(name));
    }

    private static void click(Locator map, double across, double down) {
        var box = map.boundingBox();
        map.click(new Locator.ClickOptions().setPosition(box.width * across, box.height * down));
    }
}
