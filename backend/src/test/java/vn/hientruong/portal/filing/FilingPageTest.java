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
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.hientruong.platform.change.Seen;
import vn.hientruong.sticker.NewSticker;
import vn.hientruong.sticker.StickerEditing;
import vn.hientruong.testsupport.FormPost;
import vn.hientruong.testsupport.Photo;
import vn.hientruong.testsupport.SignedIn;

/** Filing on the web by a plain form, and by the same form sent by a script. */
@QuarkusTest
class FilingPageTest {
    @Inject
    StickerEditing stickers;

    @Test
    void aPlainFormWithAPhotoBecomesAReportOfThatPhone() {
        FormPost.Answer answer = WebForm.plain(WebForm.fields("0912130001"), Photo.jpeg());

        String code = WebForm.code(answer);
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
        Map<String, String> fields = WebForm.fields("0912130002");

        FormPost.Answer first = WebForm.requireStatus(201, WebForm.script(fields, Photo.jpeg()));
        FormPost.Answer second = WebForm.requireStatus(200, WebForm.script(fields, Photo.jpeg()));
        FormPost.Answer third = WebForm.plain(fields, Photo.jpeg());

        assertThat(second.text("code")).isEqualTo(first.text("code"));
        assertThat(WebForm.code(third)).isEqualTo(first.text("code"));
    }

    @Test
    void theNameOfTheCommuneIsPlaceEnough() {
        Map<String, String> fields = WebForm.fields("0912130008");
        fields.remove("lat");
        fields.remove("lon");
        fields.put("area", "18880");

        WebForm.requireStatus(201, WebForm.script(fields, Photo.jpeg()));
        given().auth()
                .oauth2(SignedIn.resident("0912130008"))
                .get("/api/v1/reports?mine=true")
                .then()
                .body("items[0].area.code", equalTo("18880"));
    }

    @Test
    void questionsOfTheCategoryAreAskedAndAnswered() {
        Map<String, String> fields = WebForm.fields("0912130009");
        fields.put("category", "chieu-sang");
        assertThat(WebForm.requireStatus(422, WebForm.plain(fields, Photo.jpeg()))
                        .body())
                .contains("name=\"answer.bi-hong\"");

        String page = given().get(WebForm.PAGE + "?category=chieu-sang").asString();
        fields.put("asked", page.replaceAll("(?s).*?name=\"asked\" value=\"(chieu-sang@[0-9]+)\".*", "$1"));
        assertThat(WebForm.pointer(WebForm.requireStatus(422, WebForm.script(fields, Photo.jpeg()))))
                .contains("/answers/values/bi-hong");

        fields.put("answer.bi-hong", "khong-sang");
        WebForm.requireStatus(201, WebForm.script(fields, Photo.jpeg()));
    }

    @Test
    void aStickerFillsInPlaceAndCategory() {
        String code = "TEM-" + UUID.randomUUID().toString().substring(0, 8);
        stickers.write(
                code,
                new NewSticker("Cột đèn 12", 17.5071, 106.5907, "Lý Thường Kiệt", "chieu-sang", true),
                Seen.NOTHING);

        given().redirects()
                .follow(false)
                .get("/t/" + code)
                .then()
                .statusCode(303)
                .header("Location", endsWith(WebForm.PAGE + "?sticker=" + code));
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
        List<String> names = new ArrayList<>();
        while (file.find()) {
            given().get(file.group()).then().statusCode(200);
            names.add(file.group().replaceAll(".*/", ""));
        }
        assertThat(names)
                .containsExactlyInAnyOrder("filing-queue.js", "public.css", "filing.css", "icon.svg", "filing-form.js");
        given().get("/report/app.webmanifest")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/manifest+json"))
                .body("start_url", equalTo(WebForm.PAGE))
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
}
