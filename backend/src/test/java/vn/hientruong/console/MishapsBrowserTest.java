package vn.hientruong.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hientruong.testsupport.Chromium;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Photo;
import vn.hientruong.testsupport.SignedIn;

/** What goes wrong on an ordinary day is told in plain words and costs nobody what they typed. */
@QuarkusTest
@Tag("browser")
class MishapsBrowserTest {
    private static final String QUESTION = "Câu hỏi gửi người phản ánh";
    /** Right to left, four bytes, markup, and a combining accent. */
    private static final String STRANGE = "مرحبا 😀 <img src=x onerror=alert(1)> ê\u0323";

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
    void aLostNetworkKeepsThePageAndWhatWasTyped() {
        Filed filed = Filed.pothole(SignedIn.resident("0912000031"));
        try (StaffBrowser intake = staff("intake")) {
            Page page = intake.go("/reports/" + filed.id());
            Locator question = intake.unfold("Yêu cầu bổ sung");
            question.getByLabel(QUESTION).fill(STRANGE);
            page.context().setOffline(true);
            StaffBrowser.submit(question, "Yêu cầu bổ sung");

            assertThat(page.getByText("Mất kết nối, chưa lưu được.")).isVisible();
            assertThat(question.getByLabel(QUESTION)).hasValue(STRANGE);

            page.context().setOffline(false);
            StaffBrowser.submit(question, "Yêu cầu bổ sung");
            assertThat(intake.status()).hasText("Cần bổ sung thông tin");
            assertThat(page.locator(".timeline").getByText("onerror=alert(1)")).isVisible();
        }
    }

    @Test
    void aSessionThatEndedKeepsALongAnswerUntilTheNext() {
        Filed filed = Filed.pothole(SignedIn.resident("0912000032"));
        try (StaffBrowser intake = staff("intake")) {
            Page page = intake.go("/reports/" + filed.id());
            Locator question = intake.unfold("Yêu cầu bổ sung");
            question.getByLabel(QUESTION).fill("Một câu hỏi rất dài");
            page.context().clearCookies();
            StaffBrowser.submit(question, "Yêu cầu bổ sung");

            assertThat(page.getByText("Phiên làm việc đã hết.").first()).isVisible();
            page.locator("#notices").getByRole(AriaRole.LINK).first().click();
            intake.signIn("intake", "hientruong-demo");

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText(filed.code());
            assertThat(page.getByLabel(QUESTION)).hasValue("Một câu hỏi rất dài");
        }
    }

    @Test
    void aHundredKilobytesAreToldToBeTooLongAndStay() {
        Filed filed = Filed.pothole(SignedIn.resident("0912000034"));
        try (StaffBrowser intake = staff("intake")) {
            Page page = intake.go("/reports/" + filed.id());
            Locator question = intake.unfold("Yêu cầu bổ sung");
            for (int size : new int[] {100_000, 5_000}) {
                question.getByLabel(QUESTION).fill("ớ".repeat(size));
                StaffBrowser.submit(question, "Yêu cầu bổ sung");

                // one is more than the server reads, the other more than a text may have
                assertThat(page.locator(size == 5_000 ? "[role=alert]" : "#notices .bad")
                                .first())
                        .isVisible();
                org.assertj.core.api.Assertions.assertThat(
                                question.getByLabel(QUESTION).inputValue())
                        .hasSize(size);
            }
            question.getByLabel(QUESTION).fill("Ở đoạn nào?");
            StaffBrowser.submit(question, "Yêu cầu bổ sung");
            assertThat(intake.status()).hasText("Cần bổ sung thông tin");
        }
    }

    @Test
    void signingOutLeavesNoDraftBehind() {
        Filed filed = Filed.pothole(SignedIn.resident("0912000033"));
        try (StaffBrowser intake = staff("intake")) {
            Page page = intake.go("/reports/" + filed.id());
            intake.unfold("Yêu cầu bổ sung").getByLabel(QUESTION).fill("Dở dang");
            page.getByText("Trần Thị Tiếp Nhận").click();
            page.getByRole(AriaRole.BUTTON, StaffBrowser.named("Đăng xuất")).click();

            assertThat(page.getByRole(AriaRole.HEADING)).hasText("Đăng nhập");
            org.assertj.core.api.Assertions.assertThat(page.evaluate("localStorage.length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void photosGoFromThePageToTheStoreAndIntoTheResult() {
        String resident = SignedIn.resident("0912000034");
        Filed filed = Filed.pothole(resident);
        filed.act(
                        SignedIn.sample("intake"),
                        "dispatch",
                        Map.of("category", "giao-thong", "leadAgency", "ubnd-18880"),
                        null)
                .statusCode(200);
        filed.act(SignedIn.sample("handler"), "acceptance", Map.of(), null).statusCode(200);
        try (StaffBrowser handler = StaffBrowser.of(chromium, console.toString(), "handler", StaffBrowser.phone())) {
            Page page = handler.go("/reports/" + filed.id());
            Locator result = handler.unfold("Báo cáo kết quả");
            result.getByLabel("Nội dung").fill("Đã vá xong");
            result.getByLabel("Chụp ảnh").setInputFiles(new FilePayload("sau.jpg", "image/jpeg", Photo.jpeg()));
            assertThat(result.getByText("Đã gửi")).isVisible();
            StaffBrowser.submit(result, "Báo cáo kết quả");

            assertThat(handler.status()).hasText("Chờ phê duyệt");
            assertThat(page.getByText("Trước khi xử lý")).isVisible();
            org.assertj.core.api.Assertions.assertThat(handler.complaints()).isEmpty();
        }
        filed.show(SignedIn.sample("lead")).body("result.media.size()", org.hamcrest.Matchers.equalTo(1));
    }

    @Test
    void whatTheStoreWouldNotTakeIsToldInWords() {
        Filed filed = Filed.pothole(SignedIn.resident("0912000035"));
        filed.act(
                        SignedIn.sample("intake"),
                        "dispatch",
                        Map.of("category", "giao-thong", "leadAgency", "ubnd-18880"),
                        null)
                .statusCode(200);
        filed.act(SignedIn.sample("handler"), "acceptance", Map.of(), null).statusCode(200);
        try (StaffBrowser handler = staff("handler")) {
            handler.go("/reports/" + filed.id());
            Locator progress = handler.unfold("Cập nhật tiến độ");
            progress.getByLabel("Chọn ảnh")
                    .setInputFiles(new FilePayload("anh.heic", "image/heic", new byte[] {1, 2, 3}));

            assertThat(handler.page().getByText("Ảnh HEIC chưa đọc được. Hãy gửi ảnh JPEG."))
                    .isVisible();
            assertThat(progress.getByText("Không gửi được ảnh. Hãy thử lại.")).isVisible();
        }
    }

    @Test
    void aPhotoThatCouldNotBeCleanedIsToldInWordsAndHoldsNothingUp() {
        String resident = SignedIn.resident("0912000036");
        byte[] whole = Photo.jpeg();
        Filed filed = Filed.of(
                resident,
                Filed.body(
                        "giao-thong",
                        "Ảnh gửi chưa hết",
                        List.of(Filed.upload(resident, Arrays.copyOf(whole, whole.length / 3)))));
        Filed.cleaned(resident, filed.id());
        try (StaffBrowser intake = staff("intake")) {
            Page page = intake.go("/reports/" + filed.id());
            assertThat(page.locator(".medium .fault")).hasText("Không công khai: Tệp bị hỏng hoặc gửi chưa hết.");
            page.locator(".medium a").click();
            assertThat(page.getByText("Tệp bị hỏng hoặc gửi chưa hết.").first()).isVisible();

            intake.go("/reports/" + filed.id());
            Locator question = intake.unfold("Yêu cầu bổ sung");
            question.getByLabel(QUESTION).fill("Nhờ gửi lại ảnh");
            StaffBrowser.submit(question, "Yêu cầu bổ sung");
            assertThat(intake.status()).hasText("Cần bổ sung thông tin");
            org.assertj.core.api.Assertions.assertThat(intake.complaints()).isEmpty();
        }
    }

    @Test
    void anAnswerThatWasLostOnItsWayBackIsSavedOnceAndSaidToBeDone() {
        Filed filed = Filed.pothole(SignedIn.resident("0912000037"));
        try (StaffBrowser intake = staff("intake")) {
            Page page = intake.go("/reports/" + filed.id());
            Locator note = intake.unfold("Ghi chú nội bộ");
            note.getByLabel("Nội dung").fill(STRANGE);
            page.route("**/reports/" + filed.id() + "/note", route -> {
                route.fetch(); // the server saves it
                route.abort("connectionreset"); // and nobody hears of it
            });
            StaffBrowser.submit(note, "Ghi chú nội bộ");
            assertThat(page.getByText("Mất kết nối, chưa lưu được.")).isVisible();
            assertThat(note.getByLabel("Nội dung")).hasValue(STRANGE);

            page.unroute("**/reports/" + filed.id() + "/note");
            StaffBrowser.submit(note, "Ghi chú nội bộ");
            assertThat(page.locator(".toast.good")).isVisible();
            assertThat(page.getByText("Người khác vừa")).hasCount(0);
            assertThat(page.locator(".timeline").getByText("onerror=alert(1)")).hasCount(1);
            assertThat(intake.unfold("Ghi chú nội bộ").getByLabel("Nội dung")).hasValue("");
        }
    }

    private StaffBrowser staff(String username) {
        return StaffBrowser.of(chromium, console.toString(), username);
    }
}
