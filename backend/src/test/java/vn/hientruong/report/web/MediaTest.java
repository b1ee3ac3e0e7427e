package vn.hientruong.report.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Photo;
import vn.hientruong.testsupport.SignedIn;

/** What becomes of a photo after it was filed, and who sees what of it. */
@QuarkusTest
class MediaTest {
    private static final Map<String, Object> TO_THE_WARD = Map.of("category", "giao-thong", "leadAgency", "ubnd-18880");
    private static final Map<String, Object> MIDDLE =
            Map.of("x", 0.25, "y", 0.25, "width", 0.5, "height", 0.5, "kind", "FACE");

    private String resident = "";
    private String intake = "";
    private String photo = "";
    private String report = "";

    @BeforeEach
    void file() {
        resident = SignedIn.resident("0912000270");
        intake = SignedIn.sample("intake");
        file(Photo.jpeg());
    }

    @Test
    void aPhotoIsShownAsWhatWasMadeOfIt() throws IOException {
        JsonPath cleaned = Filed.cleaned(resident, report);
        BufferedImage shown = image(cleaned.getString("media[0].url"));
        BufferedImage thumbnail = image(cleaned.getString("media[0].thumbnailUrl"));

        assertThat(cleaned.getString("media[0].state")).isEqualTo("READY");
        assertThat(cleaned.getInt("media[0].width")).isEqualTo(shown.getWidth()).isEqualTo(320);
        assertThat(cleaned.getInt("media[0].height"))
                .isEqualTo(shown.getHeight())
                .isEqualTo(240);
        assertThat(cleaned.getString("media[0].blurHash")).hasSizeGreaterThan(6);
        assertThat(thumbnail.getWidth()).isLessThanOrEqualTo(320);
        assertThat(cleaned.getMap("media[0]")).doesNotContainKeys("publicUrl", "findings", "videoUrl");
    }

    @Test
    void whatCannotBeCleanedStaysPrivateAndStaffAreToldWhy() {
        file("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII));
        act(intake, "dispatch", TO_THE_WARD);

        JsonPath mine = Filed.cleaned(resident, report);
        assertThat(mine.getMap("media[0]")).containsOnlyKeys("id", "kind", "state");
        assertThat(mine.getString("media[0].state")).isEqualTo("PRIVATE");
        show(intake).body("media[0].findings.whyPrivate", startsWith("Tệp không phải loại ảnh"));
        show(SignedIn.resident("0912000271")).body("media.size()", equalTo(0));
        assertThat(unblurred(intake, "Xem thử là gì")
                        .extract()
                        .path("originalUrl")
                        .toString())
                .contains("attachment");
    }

    @Test
    void everybodySeesThePicturesOfAPublicReportUntilItIsPublicNoMore() throws IOException {
        Filed.cleaned(resident, report);
        act(intake, "dispatch", TO_THE_WARD);
        String path = show(resident).extract().path("media[0].publicUrl");
        String tag = given().get(path)
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", "public, no-cache")
                .header("Content-Disposition", "inline")
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .header("ETag");
        byte[] thumbnail =
                given().get(path.replace("photo.jpg", "thumbnail.jpg")).asByteArray();

        assertThat(ImageIO.read(new ByteArrayInputStream(thumbnail)).getWidth()).isLessThanOrEqualTo(320);
        given().header("If-None-Match", tag).get(path).then().statusCode(304);

        act(SignedIn.sample("handler"), "return", Map.of("reason", "Không thuộc phường"));
        given().header("If-None-Match", tag).get(path).then().statusCode(404);
        given().get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void aPictureIsGoneTheMomentSomethingMoreIsHiddenInIt() throws IOException {
        Filed.cleaned(resident, report);
        act(intake, "dispatch", TO_THE_WARD);
        String before = show(resident).extract().path("media[0].publicUrl");

        redact(intake, List.of(MIDDLE)).statusCode(204);
        given().get(before).then().statusCode(404);

        JsonPath after = Filed.cleaned(intake, report);
        assertThat(after.getString("media[0].publicUrl")).isNotEqualTo(before);
        assertThat(after.getString("media[0].findings.boxes[0].kind")).isEqualTo("FACE");
        assertThat(colours(image(after.getString("media[0].url"))))
                .isLessThan(colours(image(unblurred(intake, "So sánh").extract().path("url"))));
        given().get(before).then().statusCode(404);
    }

    @Test
    void onlyIntakeAndTheLeadDecideWhatIsHidden() {
        act(intake, "dispatch", TO_THE_WARD);

        redact(SignedIn.sample("handler"), List.of()).statusCode(403);
        redact(SignedIn.sample("supervisor"), List.of()).statusCode(403);
        redact(resident, List.of()).statusCode(403);
        redact(SignedIn.staff("media.khac", "ubnd-18859", Role.LEAD), List.of()).statusCode(403);
        redact(SignedIn.sample("lead"), List.of()).statusCode(204);
    }

    @Test
    void anAreaBeyondThePictureIsPointedAt() {
        Map<String, Object> beyond = Map.of("x", 1.5, "y", 0, "width", 0, "height", 0.1, "kind", "FACE");

        redact(intake, List.of(beyond))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/boxes/0/x", "/boxes/0/width"));
    }

    @Test
    void theUnblurredPictureNeedsAReasonWhichIsKept() {
        Filed.cleaned(resident, report);
        act(intake, "dispatch", TO_THE_WARD);

        unblurred(intake, " ").statusCode(422).body("errors.pointer", contains("/reason"));
        unblurred(SignedIn.sample("supervisor"), "Tò mò").statusCode(403);
        unblurred(resident, "Ảnh của tôi").statusCode(403);
        unblurred(SignedIn.staff("media.khac", "ubnd-18859", Role.HANDLER), "Tò mò")
                .statusCode(403);
        unblurred(SignedIn.sample("handler"), "Tìm chủ xe")
                .statusCode(200)
                .body("url", notNullValue())
                .body("originalUrl", notNullValue());
        assertThat(Looks.reasons(photo)).containsExactly("Tìm chủ xe");
    }

    @Test
    void aPhotoOfAnotherReportIsNotFound() {
        String other = report;
        file(Photo.jpeg());
        String here = report;
        report = other;

        unblurred(intake, "Nhầm").statusCode(404);
        report = here;
        unblurred(intake, "Đúng").statusCode(200);
    }

    @Test
    void photosOfInternalStepsAreForStaffAlone() {
        act(intake, "dispatch", TO_THE_WARD);
        String handler = SignedIn.sample("handler");
        act(handler, "acceptance", Map.of());
        String inside = Filed.upload(handler, Photo.jpeg());
        act(handler, "progress", Map.of("note", "Biển số xe", "media", List.of(inside), "internal", true));
        String outside = Filed.upload(handler, Photo.jpeg());
        act(handler, "progress", Map.of("note", "Đã rào", "media", List.of(outside)));

        await().untilAsserted(() -> given().auth()
                .oauth2(handler)
                .get("/api/v1/reports/{id}/entries", report)
                .then()
                .body("media.flatten().state", contains("READY", "READY"))
                .body("media.flatten().find { it.id == '" + inside + "' }.publicUrl", nullValue())
                .body("media.flatten().find { it.id == '" + outside + "' }.publicUrl", notNullValue()));
        given().auth()
                .oauth2(SignedIn.resident("0912000271"))
                .get("/api/v1/reports/{id}/entries", report)
                .then()
                .body("media.flatten().id", contains(outside));
        String stamp = Looks.stamp(inside);
        given().get("/media/{id}/{stamp}/photo.jpg", inside, stamp).then().statusCode(404);
        given().get("/media/{id}/{stamp}/photo.jpg", outside, Looks.stamp(outside))
                .then()
                .statusCode(200);
    }

    private void file(byte[] content) {
        photo = Filed.upload(resident, content);
        report = given().auth()
                .oauth2(resident)
                .contentType(ContentType.JSON)
                .body(Filed.body("giao-thong", "Ổ gà", List.of(photo)))
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .body("media[0].state", equalTo("PROCESSING"))
                .extract()
                .path("id");
    }

    private ValidatableResponse show(String token) {
        return new Filed(report, "").show(token).statusCode(200);
    }

    private void act(String token, String action, Map<String, ?> body) {
        new Filed(report, "").act(token, action, body, null).statusCode(200);
    }

    private ValidatableResponse redact(String token, List<Map<String, Object>> boxes) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("boxes", boxes))
                .put("/api/v1/reports/{id}/media/{media}/redaction", report, photo)
                .then();
    }

    private ValidatableResponse unblurred(String token, String reason) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", reason))
                .post("/api/v1/reports/{id}/media/{media}/unblurred", report, photo)
                .then();
    }

    private static BufferedImage image(String url) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Filed.fetch(url)));
    }

    /** How much there is to see: the sum of the differences between neighbours. */
    private static long colours(BufferedImage image) {
        long sum = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 1; x < image.getWidth(); x++) {
                sum += Math.abs((image.getRGB(x, y) & 0xFF) - (image.getRGB(x - 1, y) & 0xFF));
            }
        }
        return sum;
    }
}
