package vn.hientruong.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URL;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.category.NewCategory;
import vn.hientruong.model.category.NewQuestion;
import vn.hientruong.model.category.NewQuestion.NewChoice;
import vn.hientruong.model.category.NewQuestions;
import vn.hientruong.model.category.QuestionType;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.Bearer;
import vn.hientruong.testsupport.Chromium;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** What a category asks besides, at the telephone and at dispatch. */
@QuarkusTest
@Tag("browser")
class QuestionsBrowserTest {
    private static final List<NewChoice> KINDS = List.of(
            new NewChoice("tat", "Không sáng", "It is dark"), new NewChoice("chop", "Chập chờn", "It flickers"));

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    @TestHTTPResource("/console")
    @SuppressWarnings("NullAway.Init") // set by the extension
    URL console;

    private String category = "";

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void askQuestions() {
        category = "hoi-" + UUID.randomUUID().toString().substring(0, 8);
        Bearer.as(Role.ADMIN)
                .contentType(ContentType.JSON)
                .body(new NewCategory("Đèn " + category, "Lights", 9300, false, 3, null, false, null, true))
                .put("/api/v1/admin/categories/" + category)
                .then()
                .statusCode(200);
        Bearer.as(Role.ADMIN)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(new NewQuestions(List.of(
                        question("hong", QuestionType.SINGLEVALUELIST, "Hỏng thế nào?", true, KINDS),
                        question("dau", QuestionType.MULTIVALUELIST, "Dấu hiệu", false, KINDS),
                        question("met", QuestionType.NUMBER, "Cách đường mấy mét?", false, List.of()),
                        question("tu", QuestionType.DATETIME, "Từ lúc nào?", false, List.of()),
                        new NewQuestion(
                                "doc",
                                QuestionType.STRING,
                                "Đừng đến gần cột hở điện.",
                                "Keep away.",
                                null,
                                null,
                                false,
                                false,
                                false,
                                null))))
                .put("/api/v1/admin/categories/" + category + "/questions")
                .then()
                .statusCode(200);
    }

    @Test
    void theFieldsFollowTheCategoryAndTheReportShowsWhatWasAnswered() {
        try (StaffBrowser intake = StaffBrowser.of(chromium, console.toString(), "intake")) {
            Page page = intake.go("/hotline");
            fill(page);
            page.getByRole(AriaRole.COMBOBOX, StaffBrowser.named("Lĩnh vực")).fill(category);
            page.keyboard().press("Enter");
            assertThat(page.getByText("Đừng đến gần cột hở điện.")).isVisible();
            page.getByLabel("Hỏng thế nào?").selectOption("tat");
            page.getByLabel("Chập chờn").check();
            page.getByLabel("Cách đường mấy mét?").fill("1,5");
            page.getByLabel("Từ lúc nào?").fill("2026-11-20T18:30");
            file(page);

            page.getByRole(AriaRole.LINK, StaffBrowser.named("Mở phản ánh")).click();
            Locator answers = page.locator("dl.answers");
            assertThat(answers).containsText("Hỏng thế nào?");
            assertThat(answers.locator("dd"))
                    .hasText(new String[] {"Không sáng", "Chập chờn", "1.5", "18:30 20/11/2026"});
            org.assertj.core.api.Assertions.assertThat(intake.complaints()).isEmpty();
        }
    }

    @Test
    void withoutScriptTheQuestionsComeInASecondStepAndNothingTypedIsLost() {
        try (StaffBrowser intake = withoutScript()) {
            Page page = intake.go("/hotline");
            fill(page);
            page.locator("select[name=category]").selectOption(category);
            file(page);

            assertThat(page.getByRole(AriaRole.ALERT))
                    .hasText("Lĩnh vực này có câu hỏi thêm. Hãy trả lời ở phần dưới rồi gửi lại.");
            assertThat(page.locator("textarea[name=description]")).hasValue("Đèn hỏng trước cổng chợ");
            page.getByLabel("Hỏng thế nào?").selectOption("chop");
            page.getByLabel("Cách đường mấy mét?").fill("gần");
            file(page);
            assertThat(page.locator("#hotline-answer-met-fault")).hasText("Phải là số.");
            assertThat(page.getByLabel("Hỏng thế nào?")).hasValue("chop");
            assertThat(page.getByLabel("Cách đường mấy mét?")).hasValue("gần");
            page.getByLabel("Cách đường mấy mét?").fill("2");
            file(page);

            page.getByRole(AriaRole.LINK, StaffBrowser.named("Mở phản ánh")).click();
            assertThat(page.locator("dl.answers dd")).hasText(new String[] {"Chập chờn", "2"});
            page.getByRole(AriaRole.LINK, StaffBrowser.named("In phiếu"))
                    .first()
                    .click();
            assertThat(page.locator("dl.answers dd")).hasText(new String[] {"Chập chờn", "2"});
        }
    }

    @Test
    void anotherCategoryAtDispatchAsksItsOwnQuestions() {
        Filed filed = Filed.pothole(SignedIn.resident("0912000061"));
        try (StaffBrowser intake = StaffBrowser.of(chromium, console.toString(), "intake")) {
            Page page = intake.go("/reports/" + filed.id());
            Locator form = intake.unfold("Chuyển xử lý");
            form.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Lĩnh vực"))
                    .fill(category);
            page.keyboard().press("Enter");
            form.getByLabel("Hỏng thế nào?").selectOption("tat");
            form.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Cơ quan chủ trì"))
                    .fill("Phường Đồng Hới");
            page.keyboard().press("Enter");
            StaffBrowser.submit(form, "Chuyển xử lý");

            assertThat(intake.status()).hasText("Đã chuyển xử lý");
            assertThat(page.locator("dl.answers dd")).hasText(new String[] {"Không sáng"});
            org.assertj.core.api.Assertions.assertThat(intake.complaints()).isEmpty();
        }
    }

    @Test
    void withoutScriptAButtonBringsTheQuestionsAtDispatch() {
        Filed filed = Filed.pothole(SignedIn.resident("0912000062"));
        try (StaffBrowser intake = withoutScript()) {
            Page page = intake.go("/reports/" + filed.id());
            Locator form = intake.unfold("Chuyển xử lý");
            form.locator("select[name=category]").selectOption(category);
            form.getByLabel("Ghi chú").fill("Gọi điện lực trước");
            form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Hiện câu hỏi"))
                    .click();

            Locator again = intake.unfold("Chuyển xử lý");
            assertThat(again.getByLabel("Ghi chú")).hasValue("Gọi điện lực trước");
            again.getByLabel("Dấu hiệu")
                    .or(again.getByLabel("Chập chờn"))
                    .last()
                    .check();
            again.locator("select[name=leadAgency]").selectOption("ubnd-18880");
            StaffBrowser.submit(again, "Chuyển xử lý");
            assertThat(intake.status()).hasText("Đã chuyển xử lý");
            assertThat(page.locator("dl.answers dd")).hasText(new String[] {"Chập chờn"});
        }
    }

    private static void fill(Page page) {
        page.getByLabel("Số điện thoại người gọi").fill("0912000063");
        page.locator("textarea[name=description]").fill("Đèn hỏng trước cổng chợ");
        page.locator("#hotline-point").fill("17.46890, 106.62230");
    }

    private static void file(Page page) {
        page.locator("#hotline button.main").click();
    }

    private StaffBrowser withoutScript() {
        return StaffBrowser.of(
                chromium, console.toString(), "intake", new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    private static NewQuestion question(
            String code, QuestionType type, String text, boolean required, List<NewChoice> choices) {
        return new NewQuestion(code, type, text, code + "?", null, null, required, true, false, choices);
    }
}
