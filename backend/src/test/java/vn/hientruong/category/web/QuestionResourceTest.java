package vn.hientruong.category.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.category.NewCategory;
import vn.hientruong.model.category.NewQuestion;
import vn.hientruong.model.category.NewQuestion.NewChoice;
import vn.hientruong.model.category.NewQuestions;
import vn.hientruong.model.category.QuestionType;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.Bearer;

/** Extra questions of a category: written by administrators, read by anybody who files. */
@QuarkusTest
class QuestionResourceTest {
    private static final NewQuestion POST = question("so-cot", QuestionType.STRING, List.of());
    private static final List<NewChoice> CHOICES = List.of(new NewChoice("tat", "Không sáng", "It is dark"));
    private static final NewQuestion BROKEN = question("bi-hong", QuestionType.SINGLEVALUELIST, CHOICES);

    @Test
    void whatIsWrittenIsAskedInTheLanguageAndOrderOfTheScreen() {
        category("asks");
        put("asks", 0, BROKEN, POST).statusCode(200).header("ETag", "\"1\"").body("version", equalTo(1));

        String it = "find { it.code == 'asks' }.";
        given().get("/api/v1/categories")
                .then()
                .body(it + "questionsVersion", equalTo(1))
                .body(it + "questions.code", contains("bi-hong", "so-cot"))
                .body(it + "questions.order", contains(1, 2))
                .body(it + "questions[0].text", equalTo("Câu hỏi bi-hong"))
                .body(it + "questions[0].choices[0].name", equalTo("Không sáng"))
                .body(it + "questions[1].choices", hasSize(0));
        given().header("Accept-Language", "en")
                .get("/api/v1/categories")
                .then()
                .body(it + "questions[0].text", equalTo("Question bi-hong"))
                .body(it + "questions[0].hint", equalTo("Hint"))
                .body(it + "questions[0].choices[0].name", equalTo("It is dark"));
    }

    @Test
    void aCategoryThatNeverAskedHasVersionNought() {
        category("asks-nothing");

        given().get("/api/v1/categories")
                .then()
                .body("find { it.code == 'asks-nothing' }.questionsVersion", equalTo(0))
                .body("find { it.code == 'asks-nothing' }.questions", hasSize(0));
    }

    @Test
    void twoWhoEditAtOnceDoNotOverwriteEachOther() {
        category("asked-by-two");
        put("asked-by-two", 0, POST).statusCode(200);

        put("asked-by-two", 0, BROKEN)
                .statusCode(409)
                .body("current.version", equalTo(1))
                .body("current.questions[0].code", equalTo("so-cot"));
        Bearer.as(Role.ADMIN)
                .contentType(ContentType.JSON)
                .body(new NewQuestions(List.of(BROKEN)))
                .put("/api/v1/admin/categories/asked-by-two/questions")
                .then()
                .statusCode(428);
        put("asked-by-two", 1, BROKEN).statusCode(200).body("version", equalTo(2));
    }

    @Test
    void theSameAgainIsNoNewVersion() {
        category("asked-again");
        put("asked-again", 0, POST).statusCode(200);

        put("asked-again", 1, POST).statusCode(200).body("version", equalTo(1));
    }

    @Test
    void questionsThatContradictThemselvesAreRefusedWithAPointerEach() {
        category("asks-badly");
        NewQuestion notice = new NewQuestion(
                "doc", QuestionType.STRING, "Đọc kỹ", "Read this", null, null, true, false, false, null);
        put(
                        "asks-badly",
                        0,
                        POST,
                        POST,
                        notice,
                        question("khong-co", QuestionType.MULTIVALUELIST, List.of()),
                        question("thua", QuestionType.NUMBER, CHOICES))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/questions/1/code",
                                "/questions/2/required",
                                "/questions/3/choices",
                                "/questions/4/choices"));
        Bearer.as(Role.ADMIN)
                .get("/api/v1/admin/categories/asks-badly/questions")
                .then()
                .body("version", equalTo(0));
    }

    @Test
    void moreThanTwentyQuestionsAreTooMany() {
        category("asks-much");
        NewQuestion[] many = new NewQuestion[21];
        for (int i = 0; i < many.length; i++) {
            many[i] = question("q" + i, QuestionType.TEXT, List.of());
        }
        put("asks-much", 0, many).statusCode(422).body("errors[0].pointer", equalTo("/questions"));
    }

    @Test
    void onlyAdministratorsReadAndWriteThem() {
        category("asks-admins");
        for (Role role : List.of(Role.RESIDENT, Role.INTAKE, Role.HANDLER, Role.LEAD, Role.SUPERVISOR)) {
            Bearer.as(role)
                    .get("/api/v1/admin/categories/asks-admins/questions")
                    .then()
                    .statusCode(403);
            Bearer.as(role)
                    .contentType(ContentType.JSON)
                    .header("If-Match", "\"0\"")
                    .body(new NewQuestions(List.of(POST)))
                    .put("/api/v1/admin/categories/asks-admins/questions")
                    .then()
                    .statusCode(403);
        }
        Bearer.as(Role.ADMIN)
                .get("/api/v1/admin/categories/asks-nobody/questions")
                .then()
                .statusCode(404);
        put("asks-nobody", 0, POST).statusCode(404);
    }

    @Test
    void aGroupAndAPictureAreReadWithTheCategory() {
        Bearer.as(Role.ADMIN)
                .contentType(ContentType.JSON)
                .body("""
                        {"name":"Đèn","nameEn":"Lights","position":9100,"photoRequired":false,"workingDays":3,
                         "directDispatch":false,"active":true,"group":"Hạ tầng","groupEn":"Services","icon":"LIGHT"}""")
                .put("/api/v1/admin/categories/grouped")
                .then()
                .statusCode(200);

        given().get("/api/v1/categories")
                .then()
                .body("find { it.code == 'grouped' }.group", equalTo("Hạ tầng"))
                .body("find { it.code == 'grouped' }.icon", equalTo("LIGHT"));
        given().header("Accept-Language", "en")
                .get("/api/v1/categories")
                .then()
                .body("find { it.code == 'grouped' }.group", equalTo("Services"));
        category("ungrouped");
        given().get("/api/v1/categories").then().body("find { it.code == 'ungrouped' }.group", nullValue());
    }

    private static NewQuestion question(String code, QuestionType type, List<NewChoice> choices) {
        return new NewQuestion(
                code, type, "Câu hỏi " + code, "Question " + code, "Gợi ý", "Hint", true, true, false, choices);
    }

    private static void category(String code) {
        Bearer.as(Role.ADMIN)
                .contentType(ContentType.JSON)
                .body(new NewCategory("Lĩnh vực", "Category", 9100, false, 3, null, false, null, true))
                .put("/api/v1/admin/categories/" + code)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse put(String category, int version, NewQuestion... questions) {
        return Bearer.as(Role.ADMIN)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(new NewQuestions(List.of(questions)))
                .put("/api/v1/admin/categories/" + category + "/questions")
                .then();
    }
}
