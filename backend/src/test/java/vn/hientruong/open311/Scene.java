package vn.hientruong.open311;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Looked;
import vn.hientruong.testsupport.SignedIn;
import vn.hientruong.testsupport.Written;

/** What there is before the suite asks: a category with every kind of question, and reports in every state. */
final class Scene {
    static final String CATEGORY = "mo-311";
    static final String PLAIN = "mo-311-khong-hoi";
    static final String AGENCY = "ubnd-18880";
    static final Map<String, Object> PLACE =
            Map.of("lat", 17.4731, "lon", 106.6301, "accuracyMetres", 5, "address", "12 Trần Hưng Đạo");

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static boolean ready;

    private Scene() {}

    /** Makes the categories, once. */
    static void set() {
        if (!ready) {
            categories();
            ready = true;
        }
    }

    /** Whose reports these are. */
    static String resident() {
        return token("resident", () -> SignedIn.resident("0912311311"));
    }

    static void categories() {
        category(CATEGORY);
        category(PLAIN);
        String tag = admin().get("/api/v1/admin/categories/" + CATEGORY + "/questions")
                .header("ETag");
        if (tag.equals("\"0\"")) {
            List<Map<String, Object>> questions = new ArrayList<>();
            questions.add(question("muc-do", "SINGLEVALUELIST", true, true, List.of("nhe", "nang")));
            questions.add(question("dau-hieu", "MULTIVALUELIST", false, true, List.of("mui", "mau", "tieng")));
            questions.add(question("so-cot", "NUMBER", false, true, List.of()));
            questions.add(question("tu-luc", "DATETIME", false, true, List.of()));
            questions.add(question("luu-y", "STRING", false, false, List.of()));
            admin().header("If-Match", tag)
                    .body(Map.of("questions", questions))
                    .put("/api/v1/admin/categories/" + CATEGORY + "/questions")
                    .then()
                    .statusCode(200);
        }
    }

    /** A report of a resident; {@code open} says whether it may be published. */
    static Filed filed(String category, String text, boolean open) {
        Map<String, Object> body = Filed.body(category, text, List.of());
        body.put("place", PLACE);
        body.put("public", open);
        var answer = given().auth()
                .oauth2(resident())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract();
        return new Filed(answer.path("id"), answer.path("code"));
    }

    static Filed dispatched(Filed filed, String category) {
        filed.act(intake(), "dispatch", Map.of("category", category, "leadAgency", AGENCY), null)
                .statusCode(200);
        return filed;
    }

    static Filed resolved(Filed filed) {
        String handler = token("handler", () -> SignedIn.staff("mo311-xu-ly", AGENCY, Role.HANDLER));
        filed.act(handler, "acceptance", Map.of(), null).statusCode(200);
        filed.act(handler, "progress", Map.of("note", "Đã cử người tới", "internal", false), null)
                .statusCode(200);
        filed.act(handler, "progress", Map.of("note", "Chuyện nội bộ", "internal", true), null)
                .statusCode(200);
        filed.act(handler, "result", Map.of("text", "Đã vá xong", "noPhotoReason", "Trời tối"), null)
                .statusCode(200);
        filed.act(token("lead", () -> SignedIn.staff("mo311-duyet", AGENCY, Role.LEAD)), "approval", Map.of(), null)
                .statusCode(200);
        return filed;
    }

    static String intake() {
        return token("intake", () -> SignedIn.sample("intake"));
    }

    /** Signing in costs a password hash each time. */
    private static String token(String who, Supplier<String> signIn) {
        return TOKENS.computeIfAbsent(who, first -> signIn.get());
    }

    /** The id of the report of that code, as staff find it. */
    static Filed ofCode(String code) {
        String id = given().auth()
                .oauth2(intake())
                .queryParam("q", code)
                .get("/api/v1/inbox")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        return new Filed(id, code);
    }

    private static void category(String code) {
        Looked.at(Scene::admin, "/api/v1/admin/categories/" + code)
                .body(Written.category("Thử Open311 " + code, "Open311, a trial", 9100))
                .put("/api/v1/admin/categories/" + code)
                .then()
                .statusCode(org.hamcrest.Matchers.anyOf(
                        org.hamcrest.Matchers.is(200), org.hamcrest.Matchers.is(201), org.hamcrest.Matchers.is(204)));
    }

    private static Map<String, Object> question(
            String code, String type, boolean required, boolean asked, List<String> choices) {
        Map<String, Object> question = new java.util.LinkedHashMap<>(Map.of(
                "code",
                code,
                "type",
                type,
                "text",
                "Câu hỏi " + code,
                "textEn",
                "Question " + code,
                "required",
                required,
                "asked",
                asked,
                "internal",
                false));
        if (!choices.isEmpty()) {
            question.put(
                    "choices",
                    choices.stream()
                            .map(key -> Map.of("key", key, "name", "Chọn " + key, "nameEn", "Choice " + key))
                            .toList());
        }
        return question;
    }

    private static io.restassured.specification.RequestSpecification admin() {
        return given().auth()
                .oauth2(token("admin", () -> SignedIn.sample("admin")))
                .contentType(ContentType.JSON);
    }
}
