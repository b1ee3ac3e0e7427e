package vn.hientruong.portal.filing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientruong.testsupport.FormPost;
import vn.hientruong.testsupport.Photo;

/** What the form of the web refuses: everything at once, with what was typed, and nothing of it is kept. */
@QuarkusTest
class FilingRefusalsTest {
    @Inject
    DataSource database;

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndWhatWasTypedStays() {
        Map<String, String> fields = WebForm.fields("12345");
        fields.put("description", "<script>alert(1)</script>" + "a".repeat(4001));
        fields.put("address", "\"><img src=x onerror=alert(1)>");
        fields.remove("lat");

        FormPost.Answer refused = WebForm.requireStatus(422, WebForm.plain(fields, null));

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
        Map<String, String> fields = WebForm.fields("0912130004");
        fields.put("description", " ");

        FormPost.Answer refused = WebForm.requireStatus(422, WebForm.script(fields, Photo.jpeg()));

        assertThat(refused.type()).isEqualTo("application/problem+json");
        assertThat(JsonPath.from(refused.body()).getList("errors.pointer", String.class))
                .containsExactly("/description");
    }

    @ParameterizedTest
    @CsvSource({"image/heic,HEIC", "text/html,JPEG", "video/mp4,JPEG", "image/svg+xml,JPEG"})
    void whatIsNoPhotoIsRefused(String type, String said) {
        FormPost.Answer refused = FormPost.to(WebForm.PAGE)
                .header("Accept", "text/html")
                .field("clientKey", UUID.randomUUID().toString())
                .file("photo", "anh", type, "<svg/>".getBytes(StandardCharsets.UTF_8))
                .send();

        assertThat(WebForm.requireStatus(422, refused).body()).contains(said);
    }

    @Test
    void aHugePhotoIsRefusedWithItsLimit() {
        FormPost.Answer refused =
                WebForm.requireStatus(422, WebForm.script(WebForm.fields("0912130005"), new byte[21 * 1024 * 1024]));

        assertThat(WebForm.pointer(refused)).isEqualTo("/media/0");
        assertThat(refused.text("errors[0].detail")).contains("20 MB");
    }

    @Test
    void elevenPhotosAreTooMany() {
        FormPost form = WebForm.form(WebForm.fields("0912130006"), "application/json");
        for (int i = 0; i < 11; i++) {
            form.file("photo", "anh.jpg", "image/jpeg", Photo.jpeg(100 + i, 100));
        }
        assertThat(WebForm.pointer(WebForm.requireStatus(422, form.send()))).isEqualTo("/media");
    }

    @Test
    void noPhotoOfARefusedReportIsKept() throws SQLException {
        Map<String, String> fields = WebForm.fields("0912130007");
        assertThat(WebForm.pointer(WebForm.requireStatus(422, WebForm.script(fields, null))))
                .isEqualTo("/media");

        fields.put("lat", "10.0");
        fields.put("lon", "115.0");
        assertThat(WebForm.pointer(WebForm.requireStatus(422, WebForm.script(fields, Photo.jpeg()))))
                .isEqualTo("/place");
        assertThat(uploadsOf("+84912130007")).isZero();
    }

    @Test
    void aFormOnAnotherSiteIsRefused() {
        FormPost foreign =
                WebForm.form(WebForm.fields("0912130010"), "text/html").header("Sec-Fetch-Site", "cross-site");

        WebForm.requireStatus(403, WebForm.send(foreign, Photo.jpeg()));
    }

    @Test
    void theSameKeyForSomethingElseIsRefused() {
        Map<String, String> fields = WebForm.fields("0912130003");
        WebForm.requireStatus(201, WebForm.script(fields, Photo.jpeg()));

        fields.put("description", "Chuyện khác");
        FormPost.Answer refused = WebForm.requireStatus(409, WebForm.script(fields, Photo.jpeg()));
        assertThat(refused.text("type")).endsWith("/client-key-reused");
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
}
