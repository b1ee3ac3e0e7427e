package vn.hientruong.console.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.category.Categories;
import vn.hientruong.category.CategoryEditing;
import vn.hientruong.category.QuestionEditing;
import vn.hientruong.identity.ConsoleSessions;
import vn.hientruong.model.category.CategoryIcon;
import vn.hientruong.model.category.NewCategory;
import vn.hientruong.model.category.NewQuestion;
import vn.hientruong.model.category.NewQuestion.NewChoice;
import vn.hientruong.model.category.NewQuestions;
import vn.hientruong.model.category.QuestionType;
import vn.hientruong.model.category.QuestionsView;

@QuarkusTest
class CategoriesPageTest {
    private static final String PAGE = "/console/admin/categories";

    @Inject
    ConsoleSessions sessions;

    @Inject
    Categories categories;

    @Inject
    CategoryEditing editing;

    @Inject
    QuestionEditing questions;

    private AdminDeskAtWork admin = new AdminDeskAtWork("");

    @BeforeEach
    void signIn() {
        admin = AdminDeskAtWork.begin(sessions);
    }

    @Test
    void aCategoryIsWrittenDownAndFoundInTheList() {
        filled(admin.form(PAGE + "/new").formParam("code", "trang-moi"))
                .post(PAGE + "/new")
                .then()
                .statusCode(303);

        assertThat(categories.get("trang-moi").said())
                .isEqualTo(new NewCategory(
                        "Cầu <treo>",
                        "Footbridges",
                        9400,
                        true,
                        5,
                        240,
                        false,
                        "113",
                        true,
                        8,
                        50,
                        20,
                        "Giao thông",
                        "Traffic",
                        CategoryIcon.ROAD));
        assertThat(admin.read(PAGE + "?q=cau treo"))
                .contains("Cầu &lt;treo&gt;")
                .contains("khẩn 4 giờ")
                .contains("trong 50 m, 20 ngày")
                .contains("#ROAD");
    }

    @Test
    void whatWasTypedStaysBesideWhatWasWrongWithIt() {
        admin.form(PAGE + "/new")
                .formParam("code", "trang-sai")
                .formParam("name", "Tên \"giữ\" lại")
                .formParam("nameEn", "Name")
                .formParam("position", "10")
                .formParam("workingDays", "10")
                .formParam("complexDays", "3")
                .post(PAGE + "/new")
                .then()
                .statusCode(422)
                .body(containsString("value=\"Tên &quot;giữ&quot; lại\""))
                .body(containsString("id=\"category-complexDays-fault\""));
        assertThat(categories.find("trang-sai")).isEmpty();
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndLosesNothing() {
        category("trang-hai");
        String page = PAGE + "/of/trang-hai";
        RequestSpecification second = filled(admin.form(page));
        editing.put("trang-hai", new NewCategory("Người khác", "Else", 9400, false, 3, null, false, null, true));

        second.post(page)
                .then()
                .statusCode(409)
                .body(containsString("Đang lưu: Người khác"))
                .body(containsString("value=\"Cầu &lt;treo&gt;\""));
        assertThat(categories.get("trang-hai").said().name()).isEqualTo("Người khác");
    }

    @Test
    void questionsAreAddedMovedAndTakenAwayWithoutScript() {
        category("trang-hoi");
        String page = PAGE + "/of/trang-hoi/questions";

        assertThat(admin.read(page)).contains("Lĩnh vực này chưa hỏi gì thêm.");
        String added = two(admin.form(page))
                .formParam("do", "add")
                .post(page + "/arrange")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(added).contains("value=\"Số cột\"").contains("name=\"q2.text\"");
        String moved = two(admin.form(page))
                .formParam("do", "up-1")
                .post(page + "/arrange")
                .then()
                .extract()
                .asString();
        assertThat(moved.indexOf("value=\"Hỏng thế nào?\"")).isLessThan(moved.indexOf("value=\"Số cột\""));
        String removed = two(admin.form(page))
                .formParam("do", "remove-0")
                .post(page + "/arrange")
                .then()
                .extract()
                .asString();
        assertThat(removed).doesNotContain("value=\"Số cột\"").contains("value=\"Hỏng thế nào?\"");
        assertThat(questions.get("trang-hoi").version()).isZero();
    }

    @Test
    void codesAreMadeOfTheWordsAndEnglishLeftOutIsVietnamese() {
        category("trang-ma");
        String page = PAGE + "/of/trang-ma/questions";

        two(admin.form(page)).post(page).then().statusCode(303);

        assertThat(questions.get("trang-ma"))
                .isEqualTo(new QuestionsView(
                        1,
                        List.of(
                                new NewQuestion(
                                        "so-cot",
                                        QuestionType.STRING,
                                        "Số cột",
                                        "Post number",
                                        "Trên thân cột",
                                        null,
                                        false,
                                        true,
                                        false,
                                        List.of()),
                                new NewQuestion(
                                        "hong-the-nao",
                                        QuestionType.SINGLEVALUELIST,
                                        "Hỏng thế nào?",
                                        "Hỏng thế nào?",
                                        null,
                                        null,
                                        true,
                                        true,
                                        false,
                                        List.of(
                                                new NewChoice("tat", "Tắt", "Dark"),
                                                new NewChoice("chap-chon", "Chập chờn", "Chập chờn"))))));
    }

    @Test
    void aListWithoutChoicesAndAQuestionWithoutWordsAreNamed() {
        category("trang-loi");
        String page = PAGE + "/of/trang-loi/questions";

        admin.form(page)
                .formParam("q0.code", "")
                .formParam("q0.text", "Chọn gì?")
                .formParam("q0.type", "MULTIVALUELIST")
                .formParam("q0.asked", "true")
                .post(page)
                .then()
                .statusCode(422)
                .body(containsString("cần ít nhất một lựa chọn"))
                .body(containsString("value=\"Chọn gì?\""));
        admin.form(page)
                .formParam("q0.code", "")
                .formParam("q0.text", "")
                .formParam("q0.type", "TEXT")
                .post(page)
                .then()
                .statusCode(422)
                .body(containsString("id=\"q0-text-fault\""));
        assertThat(questions.get("trang-loi").version()).isZero();
    }

    @Test
    void theSecondEditorOfQuestionsKeepsWhatWasTyped() {
        category("trang-cung");
        String page = PAGE + "/of/trang-cung/questions";
        RequestSpecification second = two(admin.form(page));
        questions.put(
                "trang-cung",
                new NewQuestions(List.of(
                        new NewQuestion("a", QuestionType.TEXT, "Khác", "Else", null, null, false, true, false, null))),
                0);

        second.post(page)
                .then()
                .statusCode(409)
                .body(containsString("Người khác vừa thay đổi nội dung này."))
                .body(containsString("value=\"Số cột\""))
                .body(containsString("name=\"version\" value=\"1\""));
    }

    private static RequestSpecification two(RequestSpecification form) {
        return form.formParam("q0.code", "")
                .formParam("q0.text", "Số cột")
                .formParam("q0.textEn", "Post number")
                .formParam("q0.type", "STRING")
                .formParam("q0.hint", "Trên thân cột")
                .formParam("q0.asked", "true")
                .formParam("q0.c0.key", "")
                .formParam("q0.c0.name", "")
                .formParam("q1.code", "")
                .formParam("q1.text", "Hỏng thế nào?")
                .formParam("q1.type", "SINGLEVALUELIST")
                .formParam("q1.required", "true")
                .formParam("q1.asked", "true")
                .formParam("q1.c0.key", "")
                .formParam("q1.c0.name", "Tắt")
                .formParam("q1.c0.nameEn", "Dark")
                .formParam("q1.c1.name", "")
                .formParam("q1.c2.name", "Chập chờn");
    }

    private void category(String code) {
        editing.put(code, new NewCategory("Cũ " + code, "Old", 9400, false, 3, null, false, null, true));
    }

    private static RequestSpecification filled(RequestSpecification form) {
        return form.formParam("name", "Cầu <treo>")
                .formParam("nameEn", "Footbridges")
                .formParam("group", "Giao thông")
                .formParam("groupEn", "Traffic")
                .formParam("icon", "ROAD")
                .formParam("position", "9400")
                .formParam("photoRequired", "true")
                .formParam("active", "true")
                .formParam("workingDays", "5")
                .formParam("complexDays", "8")
                .formParam("urgentMinutes", "240")
                .formParam("duplicateRadiusMetres", "50")
                .formParam("duplicateDays", "20")
                .formParam("emergencyPhone", "113");
    }
}
