package vn.hientruong;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Photo;
import vn.hientruong.testsupport.SignedIn;

/** The main job, end to end and through HTTP alone: a resident files, the right agency handles, the resident hears. */
@QuarkusTest
class StoryTest {
    @Test
    void aResidentFilesTheRightAgencyHandlesTheResidentHears() {
        String resident = SignedIn.resident("0912000001");
        String device = "story-" + UUID.randomUUID();
        given().auth()
                .oauth2(resident)
                .contentType(ContentType.JSON)
                .body(Map.of("token", device, "platform", "ANDROID", "locale", "vi"))
                .put("/api/v1/me/devices/{id}", device)
                .then()
                .statusCode(204);

        byte[] photo = Photo.jpeg();
        String upload = Filed.upload(resident, photo);
        ExtractableResponse<Response> filed = given().auth()
                .oauth2(resident)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "clientKey",
                        UUID.randomUUID(),
                        "category",
                        "giao-thong",
                        "description",
                        "Ổ gà sâu trước cổng chợ",
                        "place",
                        Filed.PLACE,
                        "media",
                        List.of(upload),
                        "public",
                        true))
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/reports/"))
                .body("status", equalTo("SUBMITTED"))
                .body("place.area.code", equalTo("18880"))
                .body("routing", nullValue())
                .body("reporter", nullValue())
                .body("allowedActions", contains("withdrawal", "follow-up"))
                .body("media", hasSize(1))
                .extract();
        String id = filed.path("id");
        assertThat(Filed.fetch(Filed.cleaned(resident, id).getString("media[0].url")))
                .startsWith(0xFF, 0xD8)
                .isNotEqualTo(photo);

        String intake = SignedIn.sample("intake");
        String original = given().auth()
                .oauth2(intake)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "So với ảnh đã gửi"))
                .post("/api/v1/reports/{id}/media/{media}/unblurred", id, upload)
                .then()
                .statusCode(200)
                .extract()
                .path("originalUrl");
        assertThat(Filed.fetch(original)).isEqualTo(photo);
        given().auth()
                .oauth2(intake)
                .get("/api/v1/inbox?status=SUBMITTED&q={code}", filed.<String>path("code"))
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        String lead = given().auth()
                .oauth2(intake)
                .get("/api/v1/reports/{id}", id)
                .then()
                .statusCode(200)
                .body("routing.leadAgency.code", equalTo("ubnd-18880"))
                .body("routing.reason", notNullValue())
                .body("reporter.phone", equalTo("+84912000001"))
                .extract()
                .path("routing.leadAgency.code");
        take(intake, id, "dispatch", Map.of("category", "giao-thong", "leadAgency", lead))
                .body("status", equalTo("DISPATCHED"))
                .body("dueAt", notNullValue());

        String handler = SignedIn.sample("handler");
        take(handler, id, "acceptance", Map.of())
                .body("status", equalTo("IN_PROGRESS"))
                .body("reporter", nullValue());
        take(handler, id, "result", Map.of("text", "Đã vá xong", "media", List.of(Filed.upload(handler, Photo.jpeg()))))
                .body("status", equalTo("PENDING_APPROVAL"));
        given().auth().oauth2(resident).get("/api/v1/reports/{id}", id).then().body("result", nullValue());
        take(SignedIn.sample("lead"), id, "approval", Map.of()).body("status", equalTo("RESOLVED"));

        await().untilAsserted(() -> given().get("/dev/push?token={token}", device)
                .then()
                .statusCode(200)
                .body("data.status", hasItem("RESOLVED"))
                .body("size()", equalTo(4)));
        take(resident, id, "rating", Map.of("score", "SATISFIED", "comment", "Nhanh, cảm ơn"))
                .body("status", equalTo("CLOSED"))
                .body("result.text", equalTo("Đã vá xong"))
                .body("result.media", hasSize(1))
                .body("allowedActions", hasSize(0));
        given().auth()
                .oauth2(resident)
                .get("/api/v1/reports/{id}/entries", id)
                .then()
                .statusCode(200)
                .body("action", contains("filing", "dispatch", "acceptance", "approval", "rating"));
    }

    private static ValidatableResponse take(String token, String id, String action, Map<String, ?> body) {
        String version =
                given().auth().oauth2(token).get("/api/v1/reports/{id}", id).header("ETag");
        return given().auth()
                .oauth2(token)
                .header("If-Match", version)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/reports/{id}/{action}", id, action)
                .then()
                .statusCode(200);
    }
}
