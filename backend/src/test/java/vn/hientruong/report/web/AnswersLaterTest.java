package vn.hientruong.report.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.category.QuestionType;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** What was answered with a report, when it is dispatched and read. */
@QuarkusTest
class AnswersLaterTest {
    private Asked asked = new Asked("", "");

    @BeforeEach
    void askQuestions() {
        asked = Asked.of("0912000283");
    }

    @Test
    void whatIsInternalIsReadByStaffAndTheReporterAlone() {
        String id = asked.file(Map.of("loai", List.of("rac"), "ai", List.of("Xe 73C-00000")))
                .statusCode(201)
                .body("answers.code", contains("loai", "ai"))
                .extract()
                .path("id");
        String intake = SignedIn.sample("intake");
        Filed filed = new Filed(id, "");
        filed.act(intake, "dispatch", Map.of("category", asked.category(), "leadAgency", "ubnd-18880"), null)
                .statusCode(200)
                .body("answers.code", contains("loai", "ai"));

        filed.show(SignedIn.resident("0912000282")).statusCode(200).body("answers.code", contains("loai"));
        filed.show(SignedIn.sample("handler")).statusCode(200).body("answers.code", contains("loai", "ai"));
        filed.show(asked.token()).body("answers.code", contains("loai", "ai"));
    }

    @Test
    void anotherCategoryAtDispatchBringsItsOwnQuestionsAndOldAnswersStay() {
        String id = asked.file(Map.of("loai", List.of("rac")))
                .statusCode(201)
                .extract()
                .path("id");
        String other = Asked.newCategory();
        Asked.ask(other, 0, Asked.POST, Asked.question("gap", QuestionType.TEXT, "Bắt buộc", true, false, List.of()));
        Filed filed = new Filed(id, "");
        String intake = SignedIn.sample("intake");
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("category", other);
        order.put("leadAgency", "ubnd-18880");

        order.put("answers", Map.of("values", Map.of("loai", List.of("rac"))));
        filed.act(intake, "dispatch", order, null)
                .statusCode(422)
                .body("errors.pointer", contains("/answers/values/loai"));
        // nobody can be asked while dispatching: what is required may stay open
        order.put("answers", Map.of("values", Map.of("cot", List.of("7"))));
        filed.act(intake, "dispatch", order, null)
                .statusCode(200)
                .body("category.code", equalTo(other))
                .body("answers.category.code", contains(asked.category(), other))
                .body("answers.code", contains("loai", "cot"));
        given().auth()
                .oauth2(intake)
                .get("/api/v1/reports/{id}/entries", id)
                .then()
                .body("findAll { it.action == 'dispatch' }.details.answers", hasItem("cot"));
    }

    @Test
    void whatTheReporterAnsweredIsNotOverwritten() {
        String id = asked.file(Map.of("loai", List.of("rac")))
                .statusCode(201)
                .extract()
                .path("id");
        Filed filed = new Filed(id, "");

        filed.act(
                        SignedIn.sample("intake"),
                        "dispatch",
                        Map.of(
                                "category",
                                asked.category(),
                                "leadAgency",
                                "ubnd-18880",
                                "answers",
                                Map.of("values", Map.of("loai", List.of("vua"), "cot", List.of("7")))),
                        null)
                .statusCode(422)
                .body("errors.pointer", contains("/answers/values/loai"));
        filed.act(
                        SignedIn.sample("intake"),
                        "dispatch",
                        Map.of(
                                "category",
                                asked.category(),
                                "leadAgency",
                                "ubnd-18880",
                                "answers",
                                Map.of("values", Map.of("cot", List.of("7")))),
                        null)
                .statusCode(200)
                .body("answers.code", containsInAnyOrder("loai", "cot"));
    }
}
