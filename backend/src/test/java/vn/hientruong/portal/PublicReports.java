package vn.hientruong.portal;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Photo;
import vn.hientruong.testsupport.SignedIn;

/** Reports that everybody may see, or may not, led there through HTTP. */
final class PublicReports {
    static final String WARD = "ubnd-18880";

    private PublicReports() {}

    /** Filed by the resident of that phone; with intake. */
    static Filed filed(String phone, String text, boolean isPublic) {
        String token = SignedIn.resident(phone);
        Map<String, Object> body = Filed.body("giao-thong", text, List.of(Filed.upload(token, Photo.jpeg())));
        body.put("public", isPublic);
        var answer = given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract();
        Filed.cleaned(token, answer.path("id"));
        return new Filed(answer.path("id"), answer.path("code"));
    }

    /** The same with the ward. */
    static Filed dispatched(String phone, String text, boolean isPublic) {
        Filed filed = filed(phone, text, isPublic);
        filed.act(SignedIn.sample("intake"), "dispatch", Map.of("category", "giao-thong", "leadAgency", WARD), null)
                .statusCode(200);
        return filed;
    }

    /** The same with a published result. */
    static Filed resolved(String phone, String text) {
        Filed filed = dispatched(phone, text, true);
        filed.act(SignedIn.sample("handler"), "acceptance", Map.of(), null).statusCode(200);
        filed.act(
                        SignedIn.sample("handler"),
                        "result",
                        Map.of("text", "Đã vá " + text, "noPhotoReason", "Trời tối"),
                        null)
                .statusCode(200);
        filed.act(SignedIn.sample("lead"), "approval", Map.of(), null).statusCode(200);
        return filed;
    }
}
