package vn.hientruong.statistics.opendata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Photo;
import vn.hientruong.testsupport.SignedIn;

@QuarkusTest
class OpenDataTest {
    private static final String AGENCY = "ubnd-18880";
    private static final String ITEMS = "/open-data/api/collections/reports/items";
    private static final double LAT = 17.4753;
    private static final double LON = 106.6194;

    private static Filed open = new Filed("", "");
    private static Filed sensitive = new Filed("", "");
    private static List<Filed> hidden = List.of();

    @BeforeEach
    void prepare() {
        if (hidden.isEmpty()) {
            open = dispatched(filed("giao-thong", true), "giao-thong");
            sensitive = dispatched(filed("an-ninh-trat-tu", true), "an-ninh-trat-tu");
            Filed taken = dispatched(filed("giao-thong", true), "giao-thong");
            taken.act(SignedIn.sample("intake"), "hiding", Map.of("reason", "Lộ mặt người"), null)
                    .statusCode(200);
            hidden = List.of(taken, dispatched(filed("giao-thong", false), "giao-thong"), filed("giao-thong", true));
        }
    }

    @Test
    void theTableHoldsEveryPublicReportAndNothingAnybodyWrote() {
        String csv = given().get("/open-data/reports.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=utf-8")
                .extract()
                .asString();

        List<String> lines = Arrays.asList(csv.split("\r\n"));
        List<String> keys = given().get("/open-data/dictionary.json")
                .then()
                .statusCode(200)
                .extract()
                .path("key");
        assertThat(lines.get(0).replace("\uFEFF", "")).isEqualTo(String.join(",", keys));
        assertThat(lines.stream()
                        .filter(line -> line.startsWith(open.code() + ","))
                        .toList())
                .singleElement()
                .asString()
                .contains(",DISPATCHED,giao-thong,", "," + AGENCY + ",", ",17.4753,106.6194,point");
        assertThat(csv).doesNotContain("Chuyện riêng", "12 ngõ nhỏ", "0912311344");
        hidden.forEach(report -> assertThat(csv).doesNotContain(report.code()));
    }

    @Test
    void onlyTheDaysAskedForAreWritten() {
        assertThat(given().get("/open-data/reports.csv?from=1999-01-01&until=1999-12-31")
                        .asString())
                .doesNotContain(open.code());
        String today =
                java.time.LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh")).toString();
        assertThat(given().get("/open-data/reports.csv?from=" + today + "&until=" + today)
                        .asString())
                .contains(open.code());
        given().get("/open-data/reports.csv?from=30/11/2026").then().statusCode(422);
        given().get("/open-data/days/" + today + ".csv")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("reports-" + today + ".csv"))
                .body(containsString(open.code()));
        given().get("/open-data/days/" + today + ".geojson")
                .then()
                .statusCode(200)
                .body("features.id", hasItem(open.code()));
        given().get("/open-data/days/1999-12-31.geojson").then().body("features", empty());
        given().get("/open-data/days/yesterday.csv").then().statusCode(422);
    }

    @Test
    void featuresAreGeoJsonWithTheLongitudeFirst() {
        JsonPath whole = given().get("/open-data/reports.geojson")
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .extract()
                .jsonPath();
        assertThat(whole.getString("type")).isEqualTo("FeatureCollection");
        given().get(ITEMS + "/" + open.code())
                .then()
                .statusCode(200)
                .body("type", equalTo("Feature"))
                .body("geometry.coordinates", equalTo(List.of((float) LON, (float) LAT)))
                .body("properties.category", equalTo("giao-thong"))
                .body("properties.url", containsString(open.code()));
        hidden.forEach(report -> given().get(ITEMS + "/" + report.code()).then().statusCode(404));
    }

    @Test
    void aSensitiveReportIsInItsCommuneAndNoBoxFindsItElsewhere() {
        JsonPath feature = given().get(ITEMS + "/" + sensitive.code())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(feature.getString("properties.place")).isEqualTo("area");
        double lon = feature.getDouble("geometry.coordinates[0]");
        double lat = feature.getDouble("geometry.coordinates[1]");
        assertThat(Math.hypot(lon - LON, lat - LAT)).isGreaterThan(0.0005);

        assertThat(inBox(LON, LAT)).contains(open.code()).doesNotContain(sensitive.code());
        assertThat(inBox(lon, lat)).contains(sensitive.code());
        given().get("/open-data/reports.csv").then().body(containsString(sensitive.code()));
    }

    @Test
    void pagesLeadToEachOther() {
        JsonPath one =
                given().get(ITEMS + "?limit=1").then().statusCode(200).extract().jsonPath();
        assertThat(one.getInt("numberReturned")).isEqualTo(1);
        assertThat(one.getInt("numberMatched")).isGreaterThanOrEqualTo(2);
        String next = one.getString("links.find { it.rel == 'next' }.href");
        JsonPath two = given().urlEncodingEnabled(false)
                .get(next.replaceFirst("^https?://[^/]+", ""))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(two.getString("features[0].id")).isNotEqualTo(one.getString("features[0].id"));
        assertThat(two.getString("links.find { it.rel == 'prev' }.href")).contains("offset=0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bbox=1,2,3",
                "bbox=106,18,107,17",
                "bbox=NaN,0,1,1",
                "bbox=-181,0,0,1",
                "bbox=0,0,1,1e9",
                "limit=0",
                "limit=1001",
                "offset=-1",
                "datetime=yesterday",
                "datetime=2026-01-01T00:00:00Z/a/b"
            })
    void whatMakesNoSenseIsRefused(String query) {
        given().get(ITEMS + "?" + query).then().statusCode(422);
    }

    @Test
    void boxesAcrossTheDateLineAndOpenSpansAreUnderstood() {
        given().get(ITEMS + "?bbox=170,-10,-170,10").then().statusCode(200).body("numberMatched", equalTo(0));
        given().get(ITEMS + "?datetime=../1999-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("numberMatched", equalTo(0));
        assertThat(given().get(ITEMS + "?limit=1000&datetime=2020-01-01T00:00:00Z/..")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<String>>path("features.id"))
                .contains(open.code());
    }

    @Test
    void theCatalogueAndTheApiSayWhereEverythingIs() {
        JsonPath catalogue = given().get("/open-data/catalogue.jsonld")
                .then()
                .statusCode(200)
                .contentType("application/ld+json")
                .extract()
                .jsonPath();
        assertThat(catalogue.getString("'@type'")).isEqualTo("dcat:Catalog");
        Map<String, Object> dataset = catalogue.getMap("'dcat:dataset'[0]");
        assertThat(dataset)
                .containsKeys("dct:title", "dct:license", "dct:publisher", "dcat:distribution", "dct:identifier");
        List<String> urls = catalogue.getList("'dcat:dataset'[0].'dcat:distribution'.'dcat:accessURL'.'@id'");
        assertThat(urls)
                .hasSize(3)
                .allSatisfy(url -> given().get(url.replaceFirst("^https?://[^/]+", ""))
                        .then()
                        .statusCode(200));
        JsonPath api =
                given().get("/open-data/api").then().statusCode(200).extract().jsonPath();
        assertThat(api.getList("links.rel")).contains("self", "conformance", "data");
        given().get("/open-data/api/conformance").then().body("conformsTo", org.hamcrest.Matchers.hasSize(2));
        given().get("/open-data/api/collections").then().body("collections[0].id", equalTo("reports"));
        given().get("/open-data/api/collections/reports").then().body("itemType", equalTo("feature"));
    }

    @Test
    void whatIsPublicNoMoreIsGoneFromTheNextFile() {
        Filed returned = dispatched(filed("giao-thong", true), "giao-thong");
        assertThat(given().get("/open-data/reports.csv").asString()).contains(returned.code());

        returned.act(
                        SignedIn.staff("du-lieu-mo", AGENCY, Role.HANDLER),
                        "return",
                        Map.of("reason", "Không thuộc"),
                        null)
                .statusCode(200);

        assertThat(given().get("/open-data/reports.csv").asString()).doesNotContain(returned.code());
        given().get(ITEMS + "/" + returned.code()).then().statusCode(404);
    }

    private static List<String> inBox(double lon, double lat) {
        return given().queryParam(
                        "bbox", (lon - 0.0002) + "," + (lat - 0.0002) + "," + (lon + 0.0002) + "," + (lat + 0.0002))
                .queryParam("limit", 1000)
                .get(ITEMS)
                .then()
                .statusCode(200)
                .extract()
                .path("features.id");
    }

    private static Filed filed(String category, boolean isOpen) {
        String resident = SignedIn.resident("0912311344");
        Map<String, Object> body = Filed.body(category, "Chuyện riêng", List.of(Filed.upload(resident, Photo.jpeg())));
        body.put("place", Map.of("lat", LAT, "lon", LON, "address", "12 ngõ nhỏ"));
        body.put("public", isOpen);
        var answer = given().auth()
                .oauth2(resident)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract();
        return new Filed(answer.path("id"), answer.path("code"));
    }

    private static Filed dispatched(Filed report, String category) {
        report.act(SignedIn.sample("intake"), "dispatch", Map.of("category", category, "leadAgency", AGENCY), null)
                .statusCode(200);
        return report;
    }
}
