package vn.hientruong.portal.filing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientruong.sticker.NewSticker;
import vn.hientruong.sticker.StickerEditing;
import vn.hientruong.testsupport.FormPost;
import vn.hientruong.testsupport.Photo;
import vn.hientruong.testsupport.SignedIn;

/** Filing on the web by a plain form, and by the same form sent by a script. */
@QuarkusTest
class FilingPageTest {
    private static final String PAGE = "/report/new";
    private static final String LAT = "17.5071";
    private static final String LON = "106.5907";

    @Inject
    StickerEditing stickers;

    @Inject
    DataSource database;

    @Test
    void aPlainFormWithAPhotoBecomesAReportOfThatPhone() {
        FormPost.Answer answer = plain(fields("0912130001"), Photo.jpeg());

        String code = code(answer);
        given().get("/report/sent?code=" + code).then().statusCode(200).body(containsString(code));
        given().auth()
                .oauth2(SignedIn.resident("0912130001"))
                .get("/api/v1/reports?mine=true")
                .then()
                .body("items", hasSize(1))
                .body("items[0].code", equalTo(code));
        String id = given().auth()
                .oauth2(SignedIn.resident("0912130001"))
                .get("/api/v1/reports?mine=true")
                .path("items[0].id");
        given().auth()
                .oauth2(SignedIn.sample("intake"))
                .get("/api/v1/reports/" + id)
                .then()
                .body("media", hasSize(1))
                .body("description", equalTo("Cành cây gãy\nchắn lối đi"));
    }

    @Test
    void theSameFormTwiceFilesOnce() {
        Map<String, String> fields = fields("0912130002");

        FormPost.Answer first = requireStatus(201, script(fields, Photo.jpeg()));
        FormPost.Answer second = requireStatus(200, script(fields, Photo.jpeg()));
        FormPost.Answer third = plain(fields, Photo.jpeg());

        assertThat(second.text("code")).isEqualTo(first.text("code"));
        assertThat(code(third)).isEqualTo(first.text("code"));
    }

    @Test
    void theSameKeyForSomethingElseIsRefused() {
        Map<String, String> fields = fields("0912130003");
        requireStatus(201, script(fields, Photo.jpeg()));

        fields.put("description", "Chuyện khác");
        FormPost.Answer refused = requireStatus(409, script(fields, Photo.jpeg()));
        assertThat(refused.text("type")).endsWith("/client-key-reused");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndWhatWasTypedStays() {
        Map<String, String> fields = fields("12345");
        fields.put("description", "<script>alert(1)</script>" + "a".repeat(4001));
        fields.put("address", "\"><img src=x onerror=alert(1)>");
        fields.remove("lat");

        FormPost.Answer refused = requireStatus(422, plain(fields, null));

        assertThat(refused.type()).startsWith("text/html");
        assertThat(refused.header("Content-Security-Policy")).contains("script-src 'self'");
        assertThat(refused.body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;aaa")
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x")
                .contains("value=\"12345\"")
                .contains("Không phải số điện thoại")
                .contains("Hãy cho biết sự cố ở đâu")
                .contains(fields.get("clientKey"));
    }

    @Test
    void aScriptIsToldWithPointers() {
        Map<String, String> fields = fields("0912130004");
        fields.put("description", " ");

        FormPost.Answer refused = requireStatus(422, script(fields, Photo.jpeg()));

        assertThat(refused.type()).isEqualTo("application/problem+json");
        assertThat(JsonPath.from(refused.body()).getList("errors.pointer", String.class))
                .containsExactly("/description");
    }

    @ParameterizedTest
    @CsvSource({"image/heic,HEIC", "text/html,JPEG", "video/mp4,JPEG", "image/svg+xml,JPEG"})
    void whatIsNoPhotoIsRefused(String type, String said) {
        FormPost.Answer refused = FormPost.to(PAGE)
                .header("Accept", "text/html")
                .field("clientKey", UUID.randomUUID().toString())
                .file("photo", "anh", type, "<svg/>".getBytes(StandardCharsets.UTF_8))
                .send();

        assertThat(requireStatus(422, refused).body()).contains(said);
    }

    @Test
    void aHugePhotoIsRefusedWithItsLimit() {
        FormPost.Answer refused = requireStatus(422, script(fields("0912130005"), new byte[21 * 1024 * 1024]));

        assertThat(pointer(refused)).isEqualTo("/media/0");
        assertThat(refused.text("errors[0].detail")).contains("20 MB");
    }

    @Test
    void elevenPhotosAreTooMany() {
        FormPost form = form(fields("0912130006"), "application/json");
        for (int i = 0; i < 11; i++) {
            form.file("photo", "anh.jpg", "image/jpeg", Photo.jpeg(100 + i, 100));
        }
        assertThat(pointer(requireStatus(422, form.send()))).isEqualTo("/media");
    }

    @Test
    void noPhotoOfARefusedReportIsKept() throws SQLException {
        Map<String, String> fields = fields("0912130007");
        assertThat(pointer(requireStatus(422, script(fields, null)))).isEqualTo("/media");

        fields.put("lat", "10.0");
        fields.put("lon", "115.0");
        assertThat(pointer(requireStatus(422, script(fields, Photo.jpeg())))).isEqualTo("/place");
        assertThat(uploadsOf("+84912130007")).isZero();
    }

    @Test
    void theNameOfTheCommuneIsPlaceEnough() {
        Map<String, String> fields = fields("0912130008");
        fields.remove("lat");
        fields.remove("lon");
        fields.put("area", "18880");

        requireStatus(201, script(fields, Photo.jpeg()));
        given().auth()
                .oauth2(SignedIn.resident("0912130008"))
                .get("/api/v1/reports?mine=true")
                .then()
                .body("items[0].area.code", equalTo("18880"));
    }

    @Test
    void questionsOfTheCategoryAreAskedAndAnswered() {
        Map<String, String> fields = fields("0912130009");
        fields.put("category", "chieu-sang");
        assertThat(requireStatus(422, plain(fields, Photo.jpeg())).body()).contains("name=\"answer.bi-hong\"");

        String page = given().get(PAGE + "?category=chieu-sang").asString();
        fields.put("asked", page.replaceAll("(?s).*?name=\"asked\" value=\"(chieu-sang@[0-9]+)\".*", "$1"));
        assertThat(pointer(requireStatus(422, script(fields, Photo.jpeg())))).contains("/answers/values/bi-hong");

        fields.put("answer.bi-hong", "khong-sang");
        requireStatus(201, script(fields, Photo.jpeg()));
    }

    @Test
    void aFormOnAnotherSiteIsRefused() {
        FormPost foreign = form(fields("0912130010"), "text/html").header("Sec-Fetch-Site", "cross-site");

        requireStatus(403, send(foreign, Photo.jpeg()));
    }

    @Test
    void aStickerFillsInPlaceAndCategory() {
        String code = "TEM-" + UUID.randomUUID().toString().substring(0, 8);
        stickers.create(code, new NewSticker("Cột đèn 12", 17.5071, 106.5907, "Lý Thường Kiệt", "chieu-sang", true));

        given().redirects()
                .follow(false)
                .get("/t/" + code)
                .then()
                .statusCode(303)
                .header("Location", endsWith(PAGE + "?sticker=" + code));
        given().get("/t/" + code)
                .then()
                .statusCode(200)
                .body(containsString("value=\"17.5071\""))
                .body(containsString("Cột đèn 12, Lý Thường Kiệt"))
                .body(containsString("value=\"chieu-sang\" required checked"));
        given().get("/t/khong-co").then().statusCode(200).body(containsString("không còn dùng"));
    }

    @Test
    void theWorkerHasASayOverTheFormAloneAndNamesWhatExists() {
        String worker = given().get("/report/worker.js")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/javascript"))
                .header("Cache-Control", "no-cache")
                .extract()
                .asString();
        assertThat(worker).contains("importScripts('/assets/").doesNotContain("&quot;");
        Matcher file = Pattern.compile("/assets/[^\"']+").matcher(worker);
        int files = 0;
        while (file.find()) {
            given().get(file.group()).then().statusCode(200);
            files++;
        }
        assertThat(files).isGreaterThan(5);
        given().get("/report/app.webmanifest")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/manifest+json"))
                .body("start_url", equalTo(PAGE))
                .body("icons", hasSize(3));
    }

    @Test
    void theCodeOfWhatWasSentIsNeverAnythingElse() {
        given().redirects()
                .follow(false)
                .get("/report/sent?code=<script>")
                .then()
                .statusCode(not(equalTo(200)));
        given().redirects().follow(false).get("/report/sent").then().statusCode(303);
    }

    private long uploadsOf(String phone) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select count(*) from upload join account on account.id = owner_id where phone = ?")) {
            query.setString(1, phone);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** What somebody types into the form, without a photo. */
    private static Map<String, String> fields(String phone) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("clientKey", UUID.randomUUID().toString());
        fields.put("category", "cay-xanh");
        fields.put("lat", LAT);
        fields.put("lon", LON);
        fields.put("description", "Cành cây gãy\r\nchắn lối đi");
        fields.put("phone", phone);
        return fields;
    }

    private static FormPost.Answer plain(Map<String, String> fields, byte @Nullable [] photo) {
        return send(form(fields, "text/html,application/xhtml+xml"), photo);
    }

    private static FormPost.Answer script(Map<String, String> fields, byte @Nullable [] photo) {
        return send(form(fields, "application/json"), photo);
    }

    /** Without a choice a browser sends a nameless empty file. */
    private static FormPost.Answer send(FormPost form, byte @Nullable [] photo) {
        return (photo == null
                        ? form.file("photo", "", "application/octet-stream", new byte[0])
                        : form.file("photo", "anh.jpg", "image/jpeg", photo))
                .send();
    }

    private static FormPost form(Map<String, String> fields, String accept) {
        return FormPost.to(PAGE).header("Accept", accept).fields(fields);
    }

    private static FormPost.Answer requireStatus(int status, FormPost.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private static String pointer(FormPost.Answer refused) {
        return refused.text("errors[0].pointer");
    }

    private static String code(FormPost.Answer answer) {
        requireStatus(303, answer);
        assertThat(answer.location()).contains("/report/sent?code=");
        return answer.location().replaceAll(".*code=", "");
    }
}
