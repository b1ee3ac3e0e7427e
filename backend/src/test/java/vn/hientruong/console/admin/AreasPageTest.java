package vn.hientruong.console.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static vn.hientruong.area.Drawing.collection;
import static vn.hientruong.area.Drawing.square;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.area.AreaTables;
import vn.hientruong.area.Areas;
import vn.hientruong.identity.ConsoleCookie;
import vn.hientruong.identity.ConsoleSessions;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** Somewhere in the South Atlantic, as other tests of areas. */
@QuarkusTest
class AreasPageTest {
    private static final String PAGE = "/console/admin/areas";

    @Inject
    ConsoleSessions sessions;

    @Inject
    Areas areas;

    @Inject
    AreaTables tables;

    private AdminDeskAtWork admin = new AdminDeskAtWork("");

    @BeforeEach
    void signIn() {
        admin = AdminDeskAtWork.begin(sessions);
        forget();
    }

    @AfterEach
    void forget() {
        tables.clear();
        tables.tell();
    }

    @Test
    void aFileIsShownThenAppliedJustAsItWasShown() {
        String preview = brought(collection(square("TEST-A", -20, -30, 1), square("TEST-B", -19, -30, 1)));

        assertThat(admin.read(preview))
                .contains("Thêm mới <span class=\"number\">2</span>")
                .contains("Xã TEST-A");
        assertThat(tables.rows()).isEmpty();
        admin.asks()
                .get(preview + "/outlines")
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .body(containsString("\"TEST-B\""));

        apply(preview).then().statusCode(303).header("Location", endsWith(PAGE + "?done=saved"));
        assertThat(areas.locate(-29.5, -19.5).area())
                .hasValueSatisfying(area -> assertThat(area.code()).isEqualTo("TEST-A"));
        assertThat(admin.read(PAGE + "?q=xa test-b")).contains("Hiện hành");
        admin.asks().get(preview).then().statusCode(404);
    }

    @Test
    void thePreviewTellsNewChangedRenamedAndEndedApart() {
        apply(brought(collection(
                        square("TEST-A", -20, -30, 1, "\"valid_from\":\"2020-01-01\""),
                        square("TEST-B", -19, -30, 1, "\"valid_from\":\"2020-01-01\""),
                        square("TEST-C", -18, -30, 1, "\"valid_from\":\"2020-01-01\""),
                        square("TEST-D", -17, -30, 1, "\"valid_from\":\"2020-01-01\""))))
                .then()
                .statusCode(303);

        String page = admin.read(brought(collection(
                square("TEST-A", -20, -30, 1, "\"valid_from\":\"2020-01-01\""),
                square("TEST-B", -19, -30, 0.9, "\"valid_from\":\"2020-01-01\""),
                square("TEST-C", -18, -30, 1, "\"valid_from\":\"2020-01-01\"").replace("Xã TEST-C", "Phường Mới"),
                square("TEST-E", -17, -30, 1, "\"valid_from\":\"2025-07-01\",\"replaces\":[\"TEST-D\"]"))));

        assertThat(page)
                .contains("data-area=\"TEST-B\" data-change=\"redrawn\"")
                .contains("data-area=\"TEST-C\" data-change=\"renamed\"")
                .contains("Tên cũ: Xã TEST-C")
                .contains("data-area=\"TEST-E\" data-change=\"created\"")
                .contains("data-area=\"TEST-D\" data-change=\"ended\"")
                .contains("Kế thừa: TEST-E Xã TEST-E")
                .contains("Giữ nguyên <span class=\"number\">1</span>")
                .doesNotContain("data-area=\"TEST-A\"");
    }

    @Test
    void openReportsOfAnAreaThatEndsAreCounted() {
        Filed.pothole(SignedIn.resident("0912000872"));

        String page = admin.read(brought(collection(square("TEST-A", -20, -30, 1, "\"replaces\":[\"18880\"]"))));

        assertThat(page).containsPattern("<small>[1-9][0-9.]* phản ánh chưa xong</small>");
        assertThat(areas.findByCode("18880")).isPresent();
    }

    @Test
    void everyFeatureThatCannotBeTakenIsNamedAndTheFileCannotBeApplied() {
        String preview = brought(
                collection(square("TEST-A", -20, -30, 1), square("b@d", -18, -30, 1), square("TEST-C", -19.5, -30, 1)));

        assertThat(admin.read(preview))
                .contains("2 đối tượng không nhận được")
                .contains("Đối tượng thứ 2")
                .contains("Đối tượng thứ 3 · <span class=\"code\" data-area=\"TEST-C\"")
                .contains("Chồng hơn 1 % diện tích lên TEST-A")
                .doesNotContain("name=\"sha256\"");
        admin.form(PAGE)
                .formParam("sha256", "0".repeat(64))
                .formParam("state", "x")
                .post(preview + "/import")
                .then()
                .statusCode(409);
        assertThat(tables.rows()).isEmpty();
    }

    @Test
    void aPreviewOfYesterdaysAreasIsNotApplied() {
        String preview = brought(collection(square("TEST-A", -20, -30, 1)));
        String seen = admin.read(preview);
        tables.copy("18880", "TEST-Z");

        post(preview, value("sha256", seen), value("state", seen))
                .then()
                .statusCode(409)
                .body(containsString("Địa bàn đã thay đổi sau khi bạn xem trước"));
        assertThat(areas.findByCode("TEST-A")).isEmpty();
        post(preview, "0".repeat(64), value("state", admin.read(preview)))
                .then()
                .statusCode(409);
        apply(preview).then().statusCode(303);
    }

    @Test
    void whatIsNoGeoJsonIsToldInPlainWords() {
        HttpResponse<String> broken = bring("{\"type\": \"FeatureCollection\", \"features\": [}");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("<html").contains("không phải JSON hợp lệ (dòng 1");
        assertThat(bring("[]").body()).contains("Phải là một FeatureCollection của GeoJSON.");
        assertThat(bring("").body()).contains("Hãy chọn một tệp GeoJSON.");
        byte[] file = collection(square("TEST-A", -20, -30, 1)).getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> leveled = bring(admin.token(PAGE), file, "XÃ");
        assertThat(leveled.statusCode()).isEqualTo(422);
        assertThat(leveled.body()).contains("id=\"area-file-level-fault\"");
        assertThat(bring("of another session", file, "COMMUNE").statusCode()).isEqualTo(403);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
        try (Socket client = new Socket(RestAssured.baseURI.replace("http://", ""), RestAssured.port)) {
            String head =
                    "POST " + PAGE + " HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nContent-Type: multipart/form-data;"
                            + " boundary=x\r\nContent-Length: " + (30 * 1024 * 1024 + 1) + "\r\n\r\n";
            client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("Nội dung gửi lên vượt quá");
        }
    }

    @Test
    void aPreviewIsItsAdministratorsAlone() {
        String preview = brought(collection(square("TEST-A", -20, -30, 1)));
        SignedIn.staff("quan-tri-khac", null, Role.ADMIN);
        AdminDeskAtWork other =
                new AdminDeskAtWork(sessions.open("quan-tri-khac", SignedIn.PASSWORD, null, "127.0.0.1"));

        other.asks().get(preview).then().statusCode(404);
        other.asks().get(preview + "/outlines").then().statusCode(404);
    }

    private String brought(String geoJson) {
        HttpResponse<String> answer = bring(geoJson);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String way = answer.headers().firstValue("Location").orElseThrow();
        return way.substring(way.indexOf("/console"));
    }

    /** As browsers send it, with its length; REST Assured would send it in chunks. */
    private HttpResponse<String> bring(String token, byte[] file, String level) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(part("csrf", "", token.getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(part("validFrom", "", new byte[0]));
        body.writeBytes(part("level", "", level.getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(part("file", "; filename=\"xã.geojson\"\r\nContent-Type: application/geo+json", file));
        body.writeBytes("--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + PAGE))
                .header("Cookie", ConsoleCookie.NAME + "=" + admin.secret())
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private HttpResponse<String> bring(String file) {
        return bring(admin.token(PAGE), file.getBytes(StandardCharsets.UTF_8), "COMMUNE");
    }

    private static byte[] part(String name, String more, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }

    private Response apply(String preview) {
        String seen = admin.read(preview);
        return post(preview, value("sha256", seen), value("state", seen));
    }

    private Response post(String preview, String sha256, String state) {
        return admin.form(PAGE)
                .formParam("sha256", sha256)
                .formParam("state", state)
                .post(preview + "/import");
    }

    private static String value(String field, String html) {
        return html.replaceAll("(?s).*name=\"" + field + "\" value=\"([^\"]*)\".*", "$1");
    }
}
