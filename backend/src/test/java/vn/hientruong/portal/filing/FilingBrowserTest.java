package vn.hientruong.portal.filing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hientruong.testsupport.Chromium;
import vn.hientruong.testsupport.Pictures;
import vn.hientruong.testsupport.SignedIn;

/** Somebody with a phone at the form: what they report arrives once, with and without a network. */
@QuarkusTest
@Tag("browser")
class FilingBrowserTest {
    private static final Pictures PICTURES = Pictures.of("filing");

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init") // set by the extension
    URL site;

    @SuppressWarnings("NullAway.Init")
    private Phones phones;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void come() {
        phones = new Phones(chromium, site);
    }

    @AfterEach
    void leave() {
        phones.close();
    }

    @Test
    void aReportWrittenWithoutANetworkArrivesOnceWhenThePageIsOpenedAgain() {
        BrowserContext phone = phones.phone(ColorScheme.LIGHT);
        Page page = phones.ready(phone);
        page.waitForSelector("html[data-worker]");
        phone.setOffline(true);
        page.reload();
        page.waitForSelector("html[data-ready]");
        assertThat(page.getByText("Không có mạng.")).isVisible();

        Phones.fill(page, "Cây đổ chắn ngang đường", "0912131001");
        assertThat(page.locator("#place")).containsText("Vị trí lấy từ ảnh: 17.50710, 106.59070");
        Phones.button(page, "Xem lại trước khi gửi").click();
        assertThat(page.locator("#review")).containsText("Cây xanh, công viên");
        Phones.button(page, "Gửi phản ánh").dblclick();
        assertThat(Phones.heading(page, "Đã lưu trên máy, chờ mạng")).isVisible();
        page.close();

        phone.setOffline(false);
        Page again = phones.ready(phone);
        assertThat(again.locator("#queue li.sent")).containsText("Đã gửi, mã");
        again.reload();
        assertThat(again.locator("#queue li")).hasCount(1);
        Phones.own("0912131001")
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("SUBMITTED"))
                .body("items[0].area.code", equalTo("18859"));
        String id = Phones.own("0912131001").extract().path("items[0].id");
        given().auth()
                .oauth2(SignedIn.sample("intake"))
                .get("/api/v1/reports/" + id)
                .then()
                .body("media", hasSize(1));
    }

    @Test
    void withANetworkTheCodeIsShownAtOnce() {
        Page page = phones.ready(phones.phone(ColorScheme.LIGHT));
        Phones.fill(page, "Cành cây sắp rơi", "0912131002");
        Phones.button(page, "Xem lại trước khi gửi").click();
        Phones.button(page, "Gửi phản ánh").click();

        assertThat(Phones.heading(page, "Đã gửi phản ánh")).isVisible();
        String code = page.locator("#sent-code").textContent();
        Phones.own("0912131002").body("items", hasSize(1)).body("items[0].code", equalTo(code));
        PICTURES.draw(page, "filing-sent");
        Phones.button(page, "Gửi phản ánh khác").click();
        assertThat(page.locator("#description")).hasValue("");
        assertThat(page.locator("#phone")).hasValue("0912131002");
    }

    @Test
    void whatWasTypedAndChosenOutlivesAReload() {
        Page page = phones.ready(phones.phone(ColorScheme.LIGHT));
        Phones.fill(page, "Gõ dở thì mất điện", "0912131003");
        page.reload();
        page.waitForSelector("html[data-ready]");

        assertThat(page.getByText("Đã khôi phục nội dung bạn gõ dở.")).isVisible();
        assertThat(page.locator("#description")).hasValue("Gõ dở thì mất điện");
        assertThat(page.locator("#photos img")).hasCount(1);
        assertThat(page.locator("[name=category][value=cay-xanh]")).isChecked();
        assertThat(page.locator("[name=lat]")).hasValue("17.5071");
    }

    @Test
    void aRefusedReportComesBackWithItsReason() {
        Page page = phones.ready(phones.phone(ColorScheme.LIGHT));
        Phones.fill(page, "Cây nghiêng", "0000000000");
        Phones.button(page, "Xem lại trước khi gửi").click();
        Phones.button(page, "Gửi phản ánh").click();

        assertThat(page.locator("#phone-fault")).containsText("Không phải số điện thoại");
        assertThat(page.locator("#description")).hasValue("Cây nghiêng");
        assertThat(page.locator("#photos img")).hasCount(1);
        page.locator("#phone").fill("0912131004");
        Phones.button(page, "Xem lại trước khi gửi").click();
        Phones.button(page, "Gửi phản ánh").click();
        assertThat(Phones.heading(page, "Đã gửi phản ánh")).isVisible();
        Phones.own("0912131004").body("items", hasSize(1));
    }
}
