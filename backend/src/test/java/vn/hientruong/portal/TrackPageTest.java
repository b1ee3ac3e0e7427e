package vn.hientruong.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.FormPost;
import vn.hientruong.testsupport.Photo;
import vn.hientruong.testsupport.SignedIn;

/** Tracking by code and phone: what whoever filed it may do, and how little anybody else learns. */
@QuarkusTest
class TrackPageTest {
    @Test
    void whoeverFiledItRatesIt() {
        Filed report = PublicReports.resolved("0912000921", "Ổ gà theo dõi");
        String cookie = shown("0912000921", report.code());

        tracked(cookie, report.code()).statusCode(200).body(containsString("/rating\""));
        act(cookie, report, "rating", Map.of("score", "SATISFIED", "text", "Cảm ơn"))
                .statusCode(303);

        report.show(SignedIn.sample("intake"))
                .body("status", equalTo("CLOSED"))
                .body("rating.score", equalTo("SATISFIED"));
        tracked(cookie, report.code()).body(not(containsString("/rating\"")));
    }

    @Test
    void whoeverFiledItReopensItOnce() {
        Filed report = PublicReports.resolved("0912000922", "Ổ gà mở lại");
        String cookie = shown("0912000922", report.code());

        act(cookie, report, "reopening", Map.of("text", "")).statusCode(422);
        act(cookie, report, "reopening", Map.of("text", "Lại sụt")).statusCode(303);

        report.show(SignedIn.sample("intake")).body("status", equalTo("IN_PROGRESS"));
    }

    @Test
    void whoeverFiledItAnswersAQuestionThoughItIsNotPublic() {
        Filed report = PublicReports.filed("0912000923", "Ở đâu đó", false);
        report.act(SignedIn.sample("intake"), "information-request", Map.of("question", "Ở đoạn nào?"), null)
                .statusCode(200);
        String cookie = shown("0912000923", report.code());

        tracked(cookie, report.code()).body(containsString("Ở đoạn nào?"));
        act(cookie, report, "information", Map.of("text", "Trước chợ")).statusCode(303);

        report.show(SignedIn.sample("intake")).body("status", equalTo("SUBMITTED"));
    }

    @Test
    void anAnswerAndAReopeningMayBringPhotosWithoutScript() {
        Filed asked = PublicReports.filed("0912000951", "Chỗ nào không rõ", false);
        asked.act(SignedIn.sample("intake"), "information-request", Map.of("question", "Có ảnh gần hơn không?"), null)
                .statusCode(200);
        String cookie = shown("0912000951", asked.code());
        tracked(cookie, asked.code()).body(containsString("type=\"file\" name=\"photo\""));

        assertThat(sent(cookie, asked, "information", "").status()).isEqualTo(422);
        assertThat(sent(cookie, asked, "information", "", Photo.jpeg(), Photo.jpeg(1200, 900))
                        .status())
                .isEqualTo(303);
        asked.show(SignedIn.sample("intake")).body("status", equalTo("SUBMITTED"));
        entries(asked)
                .body("find { it.action == 'information' }.media", hasSize(2))
                .body("find { it.action == 'information' }.note", nullValue());

        Filed done = PublicReports.resolved("0912000952", "Vá chưa xong");
        String second = shown("0912000952", done.code());
        assertThat(sent(
                                second,
                                done,
                                "reopening",
                                "Lại sụt",
                                "không phải ảnh".getBytes(StandardCharsets.UTF_8),
                                "text/plain")
                        .status())
                .isEqualTo(422);
        assertThat(sent(second, done, "reopening", "Lại sụt", Photo.jpeg()).status())
                .isEqualTo(303);
        entries(done).body("find { it.action == 'reopening' }.media", hasSize(1));
    }

    @Test
    void theAnswerIsTheSameWhateverIsWrong() {
        Filed report = PublicReports.filed("0912000924", "Bí mật", false);
        String right = asked("0912000924", report.code(), "0912000924", report.code());
        assertThat(asked("0912000925", report.code(), "0912000924", report.code()))
                .isEqualTo(right);
        assertThat(asked("0912000924", "ZZZZ-9999", "0912000924", report.code()))
                .isEqualTo(right);

        await().atMost(Duration.ofSeconds(10)).until(() -> enterable("0912000924") != null);
        assertThat(newest("0912000925"))
                .as("nobody is sent a code for somebody else's report")
                .isNull();
    }

    @Test
    void aShownPhoneOpensNoReportOfOthers() {
        Filed mine = PublicReports.filed("0912000926", "Của tôi", false);
        Filed other = PublicReports.dispatched("0912000927", "Của người khác", true);
        String cookie = shown("0912000926", mine.code());

        tracked(cookie, mine.code()).statusCode(200);
        tracked(cookie, other.code()).statusCode(303).header("Location", endsWith("/track"));
        tracked("guessed", mine.code()).statusCode(303);
        given().redirects()
                .follow(false)
                .cookie(PhoneCookie.NAME, cookie)
                .contentType(ContentType.URLENC)
                .formParam("version", "1")
                .formParam("score", "DISSATISFIED")
                .post("/track/of/{code}/rating", other.code())
                .then()
                .statusCode(303)
                .header("Location", endsWith("/track"));
        end(cookie);
        tracked(cookie, mine.code()).statusCode(303);
    }

    @Test
    void meTooCountsOnce() {
        Filed report = PublicReports.dispatched("0912000928", "Cùng gặp", true);
        for (int i = 0; i < 2; i++) {
            int before = messages("0912000929");
            send("0912000929", report.code(), true).statusCode(200);
            await().atMost(Duration.ofSeconds(10)).until(() -> messages("0912000929") > before);
            String digits = String.valueOf(newest("0912000929"));
            enter("0912000929", report.code(), digits, true)
                    .statusCode(303)
                    .header("Location", endsWith("/track/followed/" + report.code()));
        }
        report.show(SignedIn.sample("intake")).body("followers", equalTo(1));
    }

    @Test
    void otherSitesCannotPost() {
        given().header("Sec-Fetch-Site", "cross-site")
                .contentType(ContentType.URLENC)
                .formParam("code", "ABCD-1234")
                .formParam("phone", "0912000930")
                .post("/track")
                .then()
                .statusCode(403);
        given().header("Origin", "https://evil.example")
                .contentType(ContentType.URLENC)
                .post("/track")
                .then()
                .statusCode(403);
    }

    /** Shows the phone; answers with the cookie. */
    private static String shown(String phone, String code) {
        send(phone, code.toLowerCase(Locale.ROOT).replace("-", " "), false).statusCode(200);
        String digits = await().atMost(Duration.ofSeconds(10)).until(() -> enterable(phone), found -> found != null);
        return enter(phone, code, String.valueOf(digits), false)
                .statusCode(303)
                .header("Location", endsWith("/track/of/" + code))
                .extract()
                .cookie(PhoneCookie.NAME);
    }

    /** The digits of a message that came by this page: signing in to file sent one before. */
    private static @Nullable String enterable(String phone) {
        return messages(phone) > 1 ? newest(phone) : null;
    }

    private static int messages(String phone) {
        return given().queryParam("to", phone)
                .get("/dev/inbox")
                .then()
                .extract()
                .path("size()");
    }

    private static @Nullable String newest(String phone) {
        return given().queryParam("to", phone)
                .get("/dev/inbox")
                .then()
                .extract()
                .path("[0].code");
    }

    /** What the page says, with what was typed made equal. */
    private static String asked(String phone, String code, String likePhone, String likeCode) {
        return send(phone, code, false)
                .statusCode(200)
                .extract()
                .asString()
                .replace(phone, likePhone)
                .replace(code, likeCode);
    }

    private static ValidatableResponse send(String phone, String code, boolean follow) {
        return form(phone, code, follow).post("/track").then();
    }

    private static ValidatableResponse enter(String phone, String code, String digits, boolean follow) {
        return form(phone, code, follow)
                .formParam("digits", digits)
                .post("/track/digits")
                .then();
    }

    private static RequestSpecification form(String phone, String code, boolean follow) {
        return given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParam("phone", phone)
                .formParam("code", code)
                .formParam("follow", follow);
    }

    private static ValidatableResponse tracked(String cookie, String code) {
        return given().redirects()
                .follow(false)
                .cookie(PhoneCookie.NAME, cookie)
                .get("/track/of/{code}", code)
                .then();
    }

    private static ValidatableResponse act(String cookie, Filed report, String action, Map<String, String> form) {
        Number version = report.show(SignedIn.sample("intake")).extract().path("version");
        return given().redirects()
                .follow(false)
                .cookie(PhoneCookie.NAME, cookie)
                .contentType(ContentType.URLENC)
                .formParam("version", version)
                .formParams(form)
                .post("/track/of/{code}/{action}", report.code(), action)
                .then();
    }

    private static ValidatableResponse entries(Filed report) {
        return given().auth()
                .oauth2(SignedIn.sample("intake"))
                .get("/api/v1/reports/{id}/entries", report.id())
                .then();
    }

    /** As a browser sends a form with files, or with none chosen. */
    private static FormPost.Answer sent(String cookie, Filed report, String action, String text, byte[]... photos) {
        FormPost form = form(cookie, report, action, text);
        if (photos.length == 0) {
            form.file("photo", "", "application/octet-stream", new byte[0]);
        }
        for (byte[] photo : photos) {
            form.file("photo", "anh.jpg", "image/jpeg", photo);
        }
        return form.send();
    }

    private static FormPost.Answer sent(
            String cookie, Filed report, String action, String text, byte[] file, String type) {
        return form(cookie, report, action, text)
                .file("photo", "tep", type, file)
                .send();
    }

    private static FormPost form(String cookie, Filed report, String action, String text) {
        Number version = report.show(SignedIn.sample("intake")).extract().path("version");
        return FormPost.to("/track/of/" + report.code() + "/" + action)
                .header("Cookie", PhoneCookie.NAME + "=" + cookie)
                .field("version", version.toString())
                .field("text", text);
    }

    private static void end(String cookie) {
        given().redirects()
                .follow(false)
                .cookie(PhoneCookie.NAME, cookie)
                .post("/track/end")
                .then()
                .statusCode(303);
    }
}
