package vn.hientruong.report.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Photo;
import vn.hientruong.testsupport.SignedIn;

/** What cannot be taken is refused with a pointer and a reason in the caller's language, and leaves no trace. */
@QuarkusTest
class BadInputTest {
    private static final String PROBLEM = "application/problem+json";
    private static final String PHONE = "+84912000200";

    @Inject
    AgroalDataSource database;

    private String resident = "";
    private List<Long> before = List.of();

    @BeforeEach
    void count() throws SQLException {
        resident = SignedIn.resident(PHONE);
        before = rows();
    }

    @AfterEach
    void nothingWasLeftBehind() throws SQLException {
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void anUnknownFieldIsRefused() {
        refused(body -> body.put("colour", "red"), 400).body("errors[0].pointer", equalTo("/colour"));
    }

    @Test
    void anUnknownFieldDeepInsideIsPointedAt() {
        refused(body -> body.put("place", Map.of("lat", 17.4689, "lon", 106.6223, "alt", 3)), 400)
                .body("errors[0].pointer", equalTo("/place/alt"));
    }

    @Test
    void aPointInTheSeaIsOutsideTheTerritory() {
        refused(body -> body.put("place", Map.of("lat", 17.6, "lon", 107.4)), 422)
                .body("errors[0].pointer", equalTo("/place"))
                .body("errors[0].detail", containsString("ngoài địa bàn"));
    }

    @Test
    void aLatitudeBeyondThePoleIsPointedAt() {
        refused(body -> body.put("place", Map.of("lat", 91, "lon", 106.6223)), 422)
                .body("errors.pointer", hasItem("/place/lat"));
    }

    @Test
    void fourThousandAndOneCharactersAreTooMany() {
        refused(body -> body.put("description", "ă".repeat(4001)), 422)
                .body("errors[0].pointer", equalTo("/description"))
                .body("errors[0].detail", containsString("4"));
    }

    @Test
    void nulIsRefused() {
        refused(body -> body.put("description", "Ổ gà\0sâu"), 422).body("errors[0].pointer", equalTo("/description"));
    }

    @Test
    void aLoneSurrogateIsRefused() {
        given().auth()
                .oauth2(resident)
                .contentType(ContentType.JSON)
                .body("{\"clientKey\":\"" + UUID.randomUUID()
                        + "\",\"category\":\"tieng-on\",\"description\":\"\\ud83d!\","
                        + "\"place\":{\"lat\":17.4689,\"lon\":106.6223}}")
                .post("/api/v1/reports")
                .then()
                .statusCode(422)
                .contentType(PROBLEM)
                .body("errors[0].pointer", equalTo("/description"));
    }

    @Test
    void brokenJsonIsRefusedWithItsPlace() {
        given().auth()
                .oauth2(resident)
                .contentType(ContentType.JSON)
                .body("{\"clientKey\": ")
                .post("/api/v1/reports")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", containsString("malformed-json"));
    }

    @Test
    void aTextWhereANumberBelongsIsRefused() {
        refused(body -> body.put("place", Map.of("lat", "17.4689", "lon", 106.6223)), 400)
                .body("errors[0].pointer", equalTo("/place/lat"));
    }

    @Test
    void aPhotoOfSomebodyElseIsRefusedLikeOneThatIsNotThere() throws SQLException {
        String stolen = Filed.upload(SignedIn.resident("0912000201"), Photo.jpeg());
        before = rows();
        String detail = refused(body -> body.put("media", List.of(stolen)), 422)
                .body("errors[0].pointer", equalTo("/media/0"))
                .extract()
                .path("errors[0].detail");
        refused(body -> body.put("media", List.of(UUID.randomUUID())), 422).body("errors[0].detail", equalTo(detail));
    }

    @Test
    void aCategoryThatNeedsAPhotoSaysSo() {
        refused(body -> body.put("category", "giao-thong"), 422).body("errors[0].pointer", equalTo("/media"));
    }

    @Test
    void anUnknownCategoryIsPointedAt() {
        refused(body -> body.put("category", "khong-co"), 422).body("errors[0].pointer", equalTo("/category"));
    }

    @Test
    void aKnownKeyWithAnotherBodyIsAConflict() throws SQLException {
        Map<String, Object> body = Filed.body("tieng-on", "Loa kéo", List.of());
        post(body).statusCode(201);
        before = rows();
        post(body).statusCode(200);
        body.put("description", "Loa kéo to hơn");
        post(body).statusCode(409).body("type", containsString("client-key-reused"));
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        refused(body -> body.put("description", "x".repeat(300_000)), 413);
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        String foreign = SignedIn.foreignToken();
        given().auth()
                .oauth2(foreign)
                .contentType(ContentType.JSON)
                .body(Filed.body("tieng-on", "Loa kéo", List.of()))
                .post("/api/v1/reports")
                .then()
                .statusCode(401)
                .contentType(PROBLEM);
    }

    @Test
    void anActionWithoutAVersionOrWithAStaleOneIsRefused() throws SQLException {
        Filed filed = Filed.pothole(resident);
        before = rows();
        String intake = SignedIn.sample("intake");
        Map<String, String> question = Map.of("question", "Ở đâu?");
        act(intake, filed, "information-request", question, null)
                .statusCode(428)
                .contentType(PROBLEM);
        act(intake, filed, "information-request", question, "\"99\"")
                .statusCode(409)
                .contentType(PROBLEM)
                .body("type", containsString("stale-version"))
                .body("current.status", equalTo("SUBMITTED"));
    }

    @Test
    void aWrongTransitionIsRefusedInBothLanguages() throws SQLException {
        Filed filed = Filed.pothole(resident);
        before = rows();
        act(resident, filed, "rating", Map.of("score", "SATISFIED"), "\"0\"")
                .statusCode(409)
                .contentType(PROBLEM)
                .body("type", containsString("transition-not-allowed"))
                .body("from", equalTo("SUBMITTED"))
                .body("detail", containsString("Đánh giá"));
        given().auth()
                .oauth2(resident)
                .header("Accept-Language", "en")
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(Map.of("score", "SATISFIED"))
                .put("/api/v1/reports/{id}/rating", filed.id())
                .then()
                .statusCode(409)
                .body("detail", containsString("Rate"))
                .body("detail", not(containsString("Đánh giá")));
    }

    @Test
    void queryParametersArePointedAtToo() {
        String intake = SignedIn.sample("intake");
        for (String query : List.of(
                "limit=0",
                "limit=201",
                "status=FROZEN",
                "sort=colour",
                "bbox=1,2,3",
                "after=zzz",
                "assignee=somebody",
                "bbox=NaN,1,2,3",
                "due=someday")) {
            given().auth()
                    .oauth2(intake)
                    .urlEncodingEnabled(false)
                    .get("/api/v1/inbox?" + query)
                    .then()
                    .statusCode(422)
                    .contentType(PROBLEM)
                    .body("errors[0].pointer", equalTo("?" + query.substring(0, query.indexOf('='))));
        }
    }

    private ValidatableResponse refused(Consumer<Map<String, Object>> change, int status) {
        Map<String, Object> body = Filed.body("tieng-on", "Loa kéo quá to", List.of());
        change.accept(body);
        return post(body).statusCode(status).contentType(PROBLEM);
    }

    private ValidatableResponse post(Map<String, Object> body) {
        return given().auth()
                .oauth2(resident)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/reports")
                .then();
    }

    private static ValidatableResponse act(
            String token,
            Filed filed,
            String action,
            Map<String, ?> body,
            @org.jspecify.annotations.Nullable String version) {
        var request = given().auth().oauth2(token).contentType(ContentType.JSON).body(body);
        return (version == null ? request : request.header("If-Match", version))
                .put("/api/v1/reports/{id}/{action}", filed.id(), action)
                .then();
    }

    /** How many rows this resident's reports have: other tests' work may still be going on behind. */
    private List<Long> rows() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        with own as (select id from report where reporter_id = (select id from account where phone = ?))
                        select (select count(*) from own),
                               (select count(*) from report_entry where report_id in (select id from own)),
                               (select count(*) from notification where report_id in (select id from own)),
                               (select count(*) from upload where report_id in (select id from own))""")) {
            statement.setString(1, PHONE);
            try (ResultSet counts = statement.executeQuery()) {
                counts.next();
                return List.of(counts.getLong(1), counts.getLong(2), counts.getLong(3), counts.getLong(4));
            }
        }
    }
}
