package vn.hientruong.testsupport;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report filed through HTTP.
 *
 * @param id for addresses
 * @param code for people
 */
public record Filed(String id, String code) {
    /** In the middle of Phường Đồng Hới. */
    public static final Map<String, Object> PLACE = Map.of("lat", 17.4689, "lon", 106.6223, "accuracyMetres", 8);

    /** A pothole with a photo. */
    public static Filed pothole(String token) {
        return of(token, body("giao-thong", "Ổ gà sâu trước cổng chợ", List.of(upload(token, Photo.jpeg()))));
    }

    /** What a phone sends, as {@link #body} makes it. */
    public static Filed of(String token, Map<String, Object> body) {
        ExtractableResponse<Response> answer = given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract();
        return new Filed(answer.path("id"), answer.path("code"));
    }

    /** As the holder of the token may see it now. */
    public ValidatableResponse show(String token) {
        return given().auth().oauth2(token).get("/api/v1/reports/{id}", id).then();
    }

    /**
     * Takes an action.
     *
     * @param version as in an {@code ETag}; null for the one that is current
     */
    public ValidatableResponse act(String token, String action, Map<String, ?> body, @Nullable String version) {
        String current = version != null ? version : show(token).extract().header("ETag");
        return given().auth()
                .oauth2(token)
                .header("If-Match", String.valueOf(current))
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/reports/{id}/{action}", id, action)
                .then();
    }

    /** What a phone sends; may be changed before it is sent. */
    public static Map<String, Object> body(String category, String description, List<String> media) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("clientKey", UUID.randomUUID().toString());
        body.put("category", category);
        body.put("description", description);
        body.put("place", PLACE);
        body.put("media", media);
        return body;
    }

    /** Sends a photo the way a phone does: ticket, then straight to the store. Answers with its id. */
    public static String upload(String token, byte[] photo) {
        ExtractableResponse<Response> ticket = given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("contentType", "image/jpeg", "bytes", photo.length, "sha256", sha256(photo)))
                .post("/api/v1/uploads")
                .then()
                .statusCode(201)
                .extract();
        HttpRequest.Builder put = HttpRequest.newBuilder(URI.create(ticket.path("url")))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(photo));
        ticket.<Map<String, String>>path("headers").forEach(put::header);
        HttpResponse<byte[]> stored = send(put.build());
        if (stored.statusCode() != 200) {
            throw new AssertionError("the store answered " + stored.statusCode());
        }
        return ticket.path("id");
    }

    /** Waits until every photo of a report has been cleaned, or found impossible to clean; answers with the report. */
    public static JsonPath cleaned(String token, String id) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> given().auth()
                                .oauth2(token)
                                .get("/api/v1/reports/{id}", id)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        report -> !report.getList("media.state").contains("PROCESSING"));
    }

    /** What a signed address gives. */
    public static byte[] fetch(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).build()).body();
    }

    private static HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
