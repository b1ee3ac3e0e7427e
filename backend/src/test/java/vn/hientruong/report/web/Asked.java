package vn.hientruong.report.web;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hientruong.model.category.NewCategory;
import vn.hientruong.model.category.NewQuestion;
import vn.hientruong.model.category.NewQuestion.NewChoice;
import vn.hientruong.model.category.NewQuestions;
import vn.hientruong.model.category.QuestionType;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.Bearer;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/**
 * A category that asks questions, and a resident who answers them.
 *
 * @param token of the resident
 */
record Asked(String token, String category) {
    static final List<NewChoice> KINDS = List.of(
            new NewChoice("rac", "Rác sinh hoạt", "Household waste"), new NewChoice("vua", "Vữa, gạch", "Rubble"));
    static final NewQuestion KIND = question("loai", QuestionType.MULTIVALUELIST, "Loại rác", true, false, KINDS);
    static final NewQuestion WHO = question("ai", QuestionType.TEXT, "Ai đổ?", false, true, List.of());
    static final NewQuestion METRES = question("met", QuestionType.NUMBER, "Bao nhiêu mét?", false, false, List.of());
    static final NewQuestion SINCE = question("tu", QuestionType.DATETIME, "Từ lúc nào?", false, false, List.of());
    static final NewQuestion POST = question("cot", QuestionType.STRING, "Số cột", false, false, List.of());
    static final NewQuestion ONE = question("mot", QuestionType.SINGLEVALUELIST, "Chọn một", false, false, KINDS);
    static final NewQuestion NOTICE = new NewQuestion(
            "doc", QuestionType.STRING, "Đọc kỹ", "Read this", null, null, false, false, false, List.of());

    /** A new category with all of them. */
    static Asked of(String phone) {
        String code = newCategory();
        ask(code, 0, KIND, WHO, METRES, SINCE, POST, ONE, NOTICE);
        return new Asked(SignedIn.resident(phone), code);
    }

    static NewQuestion question(
            String code, QuestionType type, String text, boolean required, boolean internal, List<NewChoice> choices) {
        return new NewQuestion(code, type, text, code + "?", null, null, required, true, internal, choices);
    }

    static String newCategory() {
        String code = "hoi-" + UUID.randomUUID().toString().substring(0, 8);
        Bearer.as(Role.ADMIN)
                .contentType(ContentType.JSON)
                .body(new NewCategory("Lĩnh vực", "Category", 9200, false, 3, null, false, null, true))
                .put("/api/v1/admin/categories/" + code)
                .then()
                .statusCode(200);
        return code;
    }

    static void ask(String category, int version, NewQuestion... questions) {
        Bearer.as(Role.ADMIN)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(new NewQuestions(List.of(questions)))
                .put("/api/v1/admin/categories/" + category + "/questions")
                .then()
                .statusCode(200);
    }

    ValidatableResponse file(Map<String, List<String>> values) {
        Map<String, Object> body = Filed.body(category, "Rác", List.of());
        body.put("answers", Map.of("values", values));
        return post(body);
    }

    ValidatableResponse post(Map<String, Object> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/reports")
                .then();
    }
}
