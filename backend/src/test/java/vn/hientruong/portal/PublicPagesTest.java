package vn.hientruong.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** What the pages and feeds of the public site show, and what they do not. */
@QuarkusTest
class PublicPagesTest {
    private static final String SCRIPT = "<script>alert(1)</script>\"'&{#if}]]>";

    @Test
    void aReportIsFoundByWordsTypedWithoutAccents() {
        String word = "z" + UUID.randomUUID().toString().substring(0, 8);
        Filed report = PublicReports.dispatched("0912000911", "Nắp cống vỡ trước trường " + word, true);

        given().queryParam("q", "nap cong vo " + word)
                .get("/reports")
                .then()
                .statusCode(200)
                .body(containsString("/reports/" + report.code()));
        given().queryParam("q", "nắp cống vỡ " + word)
                .get("/map")
                .then()
                .statusCode(200)
                .body(containsString("/reports/" + report.code()))
                .body(containsString("&amp;q=n%E1%BA%AFp+c%E1%BB%91ng"));
        given().queryParam("q", "nap cong vo " + word)
                .queryParam("bbox", "105,16,108,19")
                .queryParam("zoom", 9)
                .get("/api/v1/map")
                .then()
                .statusCode(200)
                .body("reports", equalTo(1))
                .body("features[0].properties.code", equalTo(report.code()));
        given().queryParam("q", "nap cong " + word)
                .queryParam("stand", "done")
                .get("/reports")
                .then()
                .body(not(containsString(report.code())));
    }

    @Test
    void wordsOfInternalNotesFindNothing() {
        String word = "ghichu" + UUID.randomUUID().toString().substring(0, 8);
        Filed report = PublicReports.dispatched("0912000912", "Ổ gà lớn", true);
        report.act(SignedIn.sample("handler"), "note", Map.of("text", word), null)
                .statusCode(200);

        given().queryParam("q", word).get("/reports").then().body(not(containsString(report.code())));
    }

    @Test
    void scriptsInATextAreShownAsText() throws Exception {
        Filed report = PublicReports.resolved("0912000913", SCRIPT);

        for (String address : List.of(
                "/reports/" + report.code(),
                "/reports?category=giao-thong",
                "/map?q=" + report.code(),
                "/reports?q=" + "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "/map?at=%3Cscript%3E&bbox=",
                "/track?code=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "/figures?by=area&period=2026",
                "/")) {
            String body = given().urlEncodingEnabled(false).get(address).asString();
            assertThat(body).as(address).doesNotContain("<script>alert");
        }
        for (String feed :
                List.of("/feeds/reports.atom", "/feeds/categories/giao-thong.rss", "/feeds/areas/18880.atom")) {
            String body = given().get(feed).then().statusCode(200).extract().asString();
            assertThat(body).as(feed).contains(report.code());
            assertThat(parsed(body)).as(feed).isNotEmpty();
        }
    }

    @Test
    void aLinkToAReportHasAPreview() {
        Filed report = PublicReports.dispatched("0912000914", "Ổ gà trước cổng", true);

        given().get("/reports/" + report.code())
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .header("Cache-Control", "public, no-cache")
                .body(containsString("<meta property=\"og:title\""))
                .body(containsString("<meta property=\"og:description\" content=\"Ổ gà trước cổng\">"))
                .body(containsString("<meta property=\"og:image\" content=\"http"))
                .body(not(containsString("0912000914")))
                .body(not(containsString("+84912000914")));
        given().redirects()
                .follow(false)
                .get("/reports/" + report.id())
                .then()
                .statusCode(303)
                .header("Location", containsString("/reports/" + report.code()));
    }

    @Test
    void listsShowTheFirstPictureSmall() {
        String word = "y" + UUID.randomUUID().toString().substring(0, 8);
        PublicReports.dispatched("0912000953", "Rác tràn " + word, true);

        String page = given().get("/reports?q=" + word).then().extract().asString();

        Matcher picture =
                Pattern.compile("<img src=\"(/media/[^\"]+/thumbnail\\.jpg)\"").matcher(page);
        assertThat(picture.find()).isTrue();
        given().get(picture.group(1)).then().statusCode(200).contentType("image/jpeg");
    }

    @Test
    void eachPageNamesItselfInBothLanguages() {
        Filed report = PublicReports.dispatched("0912000954", "Cột điện nghiêng", true);
        String address = "/reports/" + report.code();

        given().get(address)
                .then()
                .body(containsString("hreflang=\"vi\" href=\"http"))
                .body(containsString(address + "?lang=en\">"))
                .body(containsString("hreflang=\"x-default\""))
                .body(containsString("<html lang=\"vi\">"));
        given().header("Accept-Language", "vi")
                .get(address + "?lang=en")
                .then()
                .header("Content-Language", "en")
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("rel=\"canonical\" href=\"http"))
                .body(containsString(address + "?lang=en\">"));
        given().get("/reports?category=giao-thong&lang=fr")
                .then()
                .header("Content-Language", "vi")
                .body(containsString("/reports?category=giao-thong&amp;lang=en\">"));
    }

    @Test
    void tryingCodesTellsNothingOfWhatIsNotPublic() {
        Filed secret = PublicReports.dispatched("0912000955", "Chuyện riêng", false);
        Filed waiting = PublicReports.filed("0912000956", "Chưa tiếp nhận", true);
        String nobody = "ZZZZ-ZZZ0";

        for (String address : List.of(
                "/reports/%s",
                "/reports/%s/flag",
                "/open311/v2/requests/%s.json",
                "/open311/v2/requests.json?service_request_id=%s",
                "/open-data/api/collections/reports/items/%s",
                "/api/v1/map?zoom=2&bbox=-180,-85,180,85&q=%s")) {
            String unknown = answered(address, nobody);
            for (Filed report : List.of(secret, waiting)) {
                assertThat(answered(address, report.code()).replace(report.code(), nobody))
                        .as(address)
                        .isEqualTo(unknown);
            }
        }
    }

    private static String answered(String address, String code) {
        var answer = given().get(address.formatted(code)).then().extract();
        return answer.statusCode() + " " + answer.asString().replaceAll("\"trace\":\"[^\"]*\"", "");
    }

    @Test
    void searchEnginesFindEveryPublicReport() throws Exception {
        Filed report = PublicReports.dispatched("0912000915", "Cây đổ", true);

        String index =
                given().get("/sitemap.xml").then().statusCode(200).extract().asString();
        List<String> files = parsed(index);
        assertThat(files).isNotEmpty();
        String newest = files.get(files.size() - 1).replaceAll("^https?://[^/]+", "");
        assertThat(given().get(newest).then().statusCode(200).extract().asString())
                .contains("/reports/" + report.code() + "</loc>");
        given().get("/robots.txt")
                .then()
                .statusCode(200)
                .body(containsString("Disallow: /console"))
                .body(containsString("/sitemap.xml"))
                .header("Cache-Control", containsString("stale-while-revalidate"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reports?bbox=NaN,1,2,3",
                "/reports?bbox=107,17,106,18",
                "/reports?after=rubbish",
                "/figures?period=2026-13",
                "/figures?by=channel"
            })
    void whatCannotBeUnderstoodIsRefusedAsAPage(String address) {
        given().accept("text/html").get(address).then().statusCode(422).contentType(startsWith("text/html"));
    }

    @Test
    void figuresHaveTheirDefinitionsAndDownloads() {
        PublicReports.dispatched("0912000916", "Đèn hỏng", true);

        given().header("Accept-Language", "en")
                .get("/figures?by=category")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("stale-while-revalidate"))
                .body(containsString("What each number means"))
                .body(containsString("late and open"));
        given().header("Accept-Language", "en")
                .get("/figures?by=area")
                .then()
                .statusCode(200)
                .body(containsString("On-time share by commune"))
                .body(containsString("<title>Dong Hoi Ward: "));
        given().get("/figures/table.csv?by=area").then().statusCode(200).contentType(startsWith("text/csv"));
        given().get("/figures/table.xlsx?by=month")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"));
    }

    @Test
    void aFlagReachesIntakeAndNobodyElse() {
        Filed report = PublicReports.dispatched("0912000917", "Rác", true);

        given().contentType(ContentType.URLENC)
                .formParam("reason", "PERSONAL_DATA")
                .formParam("words", "Có biển số xe nhà tôi")
                .post("/reports/" + report.code() + "/flag")
                .then()
                .statusCode(200);

        given().auth()
                .oauth2(SignedIn.sample("intake"))
                .get("/api/v1/reports/{id}/entries", report.id())
                .then()
                .body("action", hasItem("flag"))
                .body("find { it.action == 'flag' }.internal", equalTo(true));
        given().get("/reports/" + report.code()).then().body(not(containsString("biển số xe nhà tôi")));
        given().contentType(ContentType.URLENC)
                .post("/reports/" + report.code() + "/flag")
                .then()
                .statusCode(422);
        given().contentType(ContentType.URLENC)
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("reason", "OTHER")
                .post("/reports/" + report.code() + "/flag")
                .then()
                .statusCode(403);
    }

    /** The text of each leaf that is an address; fails on what is no XML. */
    private static List<String> parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var nodes = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getElementsByTagName("*");
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent().strip())
                .filter(text -> text.startsWith("http") && !text.contains("\n"))
                .toList();
    }
}
