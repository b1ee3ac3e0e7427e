package vn.hientruong.report.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientruong.model.category.NewQuestion;
import vn.hientruong.model.category.NewQuestion.NewChoice;
import vn.hientruong.model.category.QuestionType;
import vn.hientruong.testsupport.Filed;

/** Extra questions, answered with a report. */
@QuarkusTest
class AnswersTest {
    private Asked asked = new Asked("", "");

    @BeforeEach
    void askQuestions() {
        asked = Asked.of("0912000281");
    }

    @Test
    void answersAreShownInTheWordsOfTheReadersLanguage() {
        String id = asked.file(Map.of(
                        "loai", List.of("vua", "rac"),
                        "met", List.of("12.5"),
                        "tu", List.of("2026-11-20T22:15:00+07:00"),
                        "cot", List.of(" 12/TH ")))
                .statusCode(201)
                .body("answers.code", contains("loai", "met", "tu", "cot"))
                .body("answers[0].text", equalTo("Loại rác"))
                .body("answers[0].values", contains("vua", "rac"))
                .body("answers[0].shown", contains("Vữa, gạch", "Rác sinh hoạt"))
                .body("answers[0].category.code", equalTo(asked.category()))
                .body("answers[3].values", contains("12/TH"))
                .extract()
                .path("id");

        given().auth()
                .oauth2(asked.token())
                .header("Accept-Language", "en")
                .get("/api/v1/reports/{id}", id)
                .then()
                .body("answers[0].text", equalTo("loai?"))
                .body("answers[0].shown", contains("Rubble", "Household waste"));
    }

    @Test
    void aProgramThatKnowsNothingOfQuestionsFilesAsBefore() {
        asked.post(Filed.body(asked.category(), "Rác", List.of()))
                .statusCode(201)
                .body("answers", hasSize(0));
    }

    @Test
    void aProgramThatKnowsThemOwesWhatIsRequired() {
        asked.file(Map.of())
                .statusCode(422)
                .body("errors.pointer", contains("/answers/values/loai"))
                .body("errors[0].detail", equalTo("Không được bỏ trống."));
        asked.file(Map.of("loai", List.of())).statusCode(422).body("errors.pointer", contains("/answers/values/loai"));
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

        asked.file(values).statusCode(422).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void oneLineIsOneLineOfThreeHundredCharactersAndTextEndsAtFourThousand() {
        asked.file(Map.of("loai", List.of("rac"), "cot", List.of("a\nb")))
                .statusCode(422)
                .body("errors.pointer", contains("/answers/values/cot/0"));
        asked.file(Map.of("loai", List.of("rac"), "cot", List.of("ă".repeat(301))))
                .statusCode(422)
                .body("errors.pointer", contains("/answers/values/cot/0"));
        asked.file(Map.of("loai", List.of("rac"), "ai", List.of("ă".repeat(4001))))
                .statusCode(422);
        asked.file(Map.of("loai", List.of("rac"), "ai", List.of("a\0b"))).statusCode(422);
        asked.file(Map.of("loai", List.of("rac"), "ai", List.of("Dòng 1\n<b>😀</b> \u202eא")))
                .statusCode(201);
    }

    @Test
    void anAnswerKeepsTheWordsItWasGivenTo() {
        String id = asked.file(Map.of("loai", List.of("vua")))
                .statusCode(201)
                .extract()
                .path("id");
        NewQuestion reworded = Asked.question(
                "loai",
                QuestionType.MULTIVALUELIST,
                "Đã đổi lời",
                true,
                false,
                List.of(new NewChoice("khac", "Khác", "Other")));
        Asked.ask(asked.category(), 1, reworded);

        given().auth()
                .oauth2(asked.token())
                .get("/api/v1/reports/{id}", id)
                .then()
                .body("answers[0].text", equalTo("Loại rác"))
                .body("answers[0].shown", contains("Vữa, gạch"));
    }

    @Test
    void aReportWrittenOfflineAnswersTheQuestionsOfItsTime() {
        Asked.ask(asked.category(), 1, Asked.POST);
        Map<String, Object> body = Filed.body(asked.category(), "Rác", List.of());
        body.put("answers", Map.of("version", 1, "values", Map.of("loai", List.of("vua"))));
        asked.post(body).statusCode(201).body("answers[0].shown", contains("Vữa, gạch"));

        Map<String, Object> future = Filed.body(asked.category(), "Rác", List.of());
        future.put("answers", Map.of("version", 3, "values", Map.of()));
        asked.post(future).statusCode(422).body("errors.pointer", contains("/answers/version"));
        asked.file(Map.of("loai", List.of("vua")))
                .statusCode(422)
                .body("errors.pointer", contains("/answers/values/loai"));
    }

    @Test
    void theSameReportSentAgainIsTheSameThoughTheQuestionsHaveChanged() {
        Map<String, Object> body = Filed.body(asked.category(), "Rác", List.of());
        body.put("answers", Map.of("values", Map.of("loai", List.of("vua"))));
        String id = asked.post(body).statusCode(201).extract().path("id");
        Asked.ask(asked.category(), 1, Asked.POST);

        asked.post(body).statusCode(200).body("id", equalTo(id));
    }

    @Test
    void whatWasRefusedLeavesNoReport() {
        UUID key = UUID.randomUUID();
        Map<String, Object> body = Filed.body(asked.category(), "Rác", List.of());
        body.put("clientKey", key.toString());
        body.put("answers", Map.of("values", Map.of()));
        asked.post(body).statusCode(422);
        body.put("answers", Map.of("values", Map.of("loai", List.of("rac"))));

        String id = asked.post(body).statusCode(201).extract().path("id");
        assertThat(id).isNotBlank();
    }
}
