package vn.hientruong.report.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientruong.model.category.NewCategory;
import vn.hientruong.model.category.NewQuestion;
import vn.hientruong.model.category.NewQuestion.NewChoice;
import vn.hientruong.model.category.NewQuestions;
import vn.hientruong.model.category.QuestionType;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.Bearer;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** Extra questions, answered with a report. */
@QuarkusTest
class AnswersTest {
    private static final List<NewChoice> KINDS = List.of(
            new NewChoice("rac", "Rác sinh hoạt", "Household waste"), new NewChoice("vua", "Vữa, gạch", "Rubble"));
    private static final NewQuestion KIND =
            question("loai", QuestionType.MULTIVALUELIST, "Loại rác", true, false, KINDS);
    private static final NewQuestion WHO = question("ai", QuestionType.TEXT, "Ai đổ?", false, true, List.of());
    private static final NewQuestion METRES =
            question("met", QuestionType.NUMBER, "Bao nhiêu mét?", false, false, List.of());
    private static final NewQuestion SINCE =
            question("tu", QuestionType.DATETIME, "Từ lúc nào?", false, false, List.of());
    private static final NewQuestion POST = question("cot", QuestionType.STRING, "Số cột", false, false, List.of());
    private static final NewQuestion ONE =
            question("mot", QuestionType.SINGLEVALUELIST, "Chọn một", false, false, KINDS);
    private static final NewQuestion NOTICE = new NewQuestion(
            "doc", QuestionType.STRING, "Đọc kỹ", "Read this", null, null, false, false, false, List.of());

    private String resident = "";
    private String category = "";

    @BeforeEach
    void askQuestions() {
        resident = SignedIn.resident("0912000281");
        category = category();
        ask(category, 0, KIND, WHO, METRES, SINCE, POST, ONE, NOTICE);
    }

    @Test
    void answersAreShownInTheWordsOfTheReadersLanguage() {
        String id = file(Map.of(
                        "loai", List.of("vua", "rac"),
                        "met", List.of("12.5"),
                        "tu", List.of("2026-11-20T22:15:00+07:00"),
                        "cot", List.of(" 12/TH ")))
                .statusCode(201)
                .body("answers.code", contains("loai", "met", "tu", "cot"))
                .body("answers[0].text", equalTo("Loại rác"))
                .body("answers[0].values", contains("vua", "rac"))
                .body("answers[0].shown", contains("Vữa, gạch", "Rác sinh hoạt"))
                .body("answers[0].category.code", equalTo(category))
                .body("answers[3].values", contains("12/TH"))
                .extract()
                .path("id");

        given().auth()
                .oauth2(resident)
                .header("Accept-Language", "en")
                .get("/api/v1/reports/{id}", id)
                .then()
                .body("answers[0].text", equalTo("loai?"))
                .body("answers[0].shown", contains("Rubble", "Household waste"));
    }

    @Test
    void aProgramThatKnowsNothingOfQuestionsFilesAsBefore() {
        post(Filed.body(category, "Rác", List.of())).statusCode(201).body("answers", hasSize(0));
    }

    @Test
    void aProgramThatKnowsThemOwesWhatIsRequired() {
        file(Map.of())
                .statusCode(422)
                .body("errors.pointer", contains("/answers/values/loai"))
                .body("errors[0].detail", equalTo("Không được bỏ trống."));
        file(Map.of("loai", List.of())).statusCode(422).body("errors.pointer", contains("/answers/values/loai"));
    }

    @ParameterizedTest
    @CsvSource({
        "khong-co, x, /answers/values/khong-co",
        "doc, x, /answers/values/doc",
        "a~/b, x, /answers/values/a~0~1b",
        "loai, cat, /answers/values/loai/0",
        "mot, rac|vua, /answers/values/mot",
        "loai, rac|rac, /answers/values/loai",
        "met, mười, /answers/values/met/0",
        "met, '12,5', /answers/values/met/0",
        "met, 1e9, /answers/values/met/0",
        "met, NaN, /answers/values/met/0",
        "tu, 2026-11-20T22:15:00, /answers/values/tu/0",
        "tu, hôm qua, /answers/values/tu/0",
        "cot, ' ', /answers/values/cot/0",
        "cot, 1|2, /answers/values/cot"
    })
    void eachAnswerThatDoesNotFitIsPointedAt(String question, String answers, String pointer) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("loai", List.of("rac"));
        values.put(question, List.of(answers.split("\\|")));

        file(values).statusCode(422).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void oneLineIsOneLineOfThreeHundredCharactersAndTextEndsAtFourThousand() {
        file(Map.of("loai", List.of("rac"), "cot", List.of("a\nb")))
                .statusCode(422)
                .body("errors.pointer", contains("/answers/values/cot/0"));
        file(Map.of("loai", List.of("rac"), "cot", List.of("ă".repeat(301))))
                .statusCode(422)
                .body("errors.pointer", contains("/answers/values/cot/0"));
        file(Map.of("loai", List.of("rac"), "ai", List.of("ă".repeat(4001)))).statusCode(422);
        file(Map.of("loai", List.of("rac"), "ai", List.of("a\0b"))).statusCode(422);
        file(Map.of("loai", List.of("rac"), "ai", List.of("Dòng 1\n<b>😀</b> \u202eא")))
                .statusCode(201);
    }

    @Test
    void anAnswerKeepsTheWordsItWasGivenTo() {
        String id =
                file(Map.of("loai", List.of("vua"))).statusCode(201).extract().path("id");
        NewQuestion reworded = question(
                "loai",
                QuestionType.MULTIVALUELIST,
                "Đã đổi lời",
                true,
                false,
                List.of(new NewChoice("khac", "Khác", "Other")));
        ask(category, 1, reworded);

        given().auth()
                .oauth2(resident)
                .get("/api/v1/reports/{id}", id)
                .then()
                .body("answers[0].text", equalTo("Loại rác"))
                .body("answers[0].shown", contains("Vữa, gạch"));
    }

    @Test
    void aReportWrittenOfflineAnswersTheQuestionsOfItsTime() {
        ask(category, 1, POST);
        Map<String, Object> body = Filed.body(category, "Rác", List.of());
        body.put("answers", Map.of("version", 1, "values", Map.of("loai", List.of("vua"))));
        post(body).statusCode(201).body("answers[0].shown", contains("Vữa, gạch"));

        Map<String, Object> future = Filed.body(category, "Rác", List.of());
        future.put("answers", Map.of("version", 3, "values", Map.of()));
        post(future).statusCode(422).body("errors.pointer", contains("/answers/version"));
        file(Map.of("loai", List.of("vua"))).statusCode(422).body("errors.pointer", contains("/answers/values/loai"));
    }

    @Test
    void theSameReportSentAgainIsTheSameThoughTheQuestionsHaveChanged() {
        Map<String, Object> body = Filed.body(category, "Rác", List.of());
        body.put("answers", Map.of("values", Map.of("loai", List.of("vua"))));
        String id = post(body).statusCode(201).extract().path("id");
        ask(category, 1, POST);

        post(body).statusCode(200).body("id", equalTo(id));
    }

    @Test
    void whatIsInternalIsReadByStaffAndTheReporterAlone() {
        String id = file(Map.of("loai", List.of("rac"), "ai", List.of("Xe 73C-00000")))
                .statusCode(201)
                .body("answers.code", contains("loai", "ai"))
                .extract()
                .path("id");
        String intake = SignedIn.sample("intake");
        Filed filed = new Filed(id, "");
        filed.act(intake, "dispatch", Map.of("category", category, "leadAgency", "ubnd-18880"), null)
                .statusCode(200)
                .body("answers.code", contains("loai", "ai"));

        filed.show(SignedIn.resident("0912000282")).statusCode(200).body("answers.code", contains("loai"));
        filed.show(SignedIn.sample("handler")).statusCode(200).body("answers.code", contains("loai", "ai"));
        filed.show(resident).body("answers.code", contains("loai", "ai"));
    }

    @Test
    void anotherCategoryAtDispatchBringsItsOwnQuestionsAndOldAnswersStay() {
        String id =
                file(Map.of("loai", List.of("rac"))).statusCode(201).extract().path("id");
        String other = category();
        ask(other, 0, POST, question("gap", QuestionType.TEXT, "Bắt buộc", true, false, List.of()));
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
                .body("answers.category.code", contains(category, other))
                .body("answers.code", contains("loai", "cot"));
        given().auth()
                .oauth2(intake)
                .get("/api/v1/reports/{id}/entries", id)
                .then()
                .body("findAll { it.action == 'dispatch' }.details.answers", hasItem("cot"));
    }

    @Test
    void whatTheReporterAnsweredIsNotOverwritten() {
        String id =
                file(Map.of("loai", List.of("rac"))).statusCode(201).extract().path("id");
        Filed filed = new Filed(id, "");

        filed.act(
                        SignedIn.sample("intake"),
                        "dispatch",
                        Map.of(
                                "category",
                                category,
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
                                category,
                                "leadAgency",
                                "ubnd-18880",
                                "answers",
                                Map.of("values", Map.of("cot", List.of("7")))),
                        null)
                .statusCode(200)
                .body("answers.code", containsInAnyOrder("loai", "cot"));
    }

    @Test
    void whatWasRefusedLeavesNoReport() {
        UUID key = UUID.randomUUID();
        Map<String, Object> body = Filed.body(category, "Rác", List.of());
        body.put("clientKey", key.toString());
        body.put("answers", Map.of("values", Map.of()));
        post(body).statusCode(422);
        body.put("answers", Map.of("values", Map.of("loai", List.of("rac"))));

        String id = post(body).statusCode(201).extract().path("id");
        assertThat(id).isNotBlank();
    }

    private static NewQuestion question(
            String code, QuestionType type, String text, boolean required, boolean internal, List<NewChoice> choices) {
        return new NewQuestion(code, type, text, code + "?", null, null, required, true, internal, choices);
    }

    private static String category() {
        String code = "hoi-" + UUID.randomUUID().toString().substring(0, 8);
        Bearer.as(Role.ADMIN)
                .contentType(ContentType.JSON)
                .body(new NewCategory("Lĩnh vực", "Category", 9200, false, 3, null, false, null, true))
                .put("/api/v1/admin/categories/" + code)
                .then()
                .statusCode(204);
        return code;
    }

    private static void ask(String category, int version, NewQuestion... questions) {
        Bearer.as(Role.ADMIN)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(new NewQuestions(List.of(questions)))
                .put("/api/v1/admin/categories/" + category + "/questions")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse file(Map<String, List<String>> values) {
        Map<String, Object> body = Filed.body(category, "Rác", List.of());
        body.put("answers", Map.of("values", values));
        return post(body);
    }

    private ValidatableResponse post(Map<String, Object> body) {
        return given().auth()
                .oauth2(resident)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/reports")
                .then();
    }
}
