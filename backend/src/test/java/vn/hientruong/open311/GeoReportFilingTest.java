package vn.hientruong.open311;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientruong.model.identity.Scope;
import vn.hientruong.testsupport.ApiKey;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Photo;

/** The checklist of GeoReport v2, point by point, for what is filed and what is refused. */
@QuarkusTest
class GeoReportFilingTest {
    private static final String UNDER = "Cống tắc";
    private String key = "";

    @BeforeEach
    void prepare() {
        Scene.set();
        key = ApiKey.of(Scope.REPORTS_FILE);
    }

    @Test
    void aReportIsFiledAtAPointAnAddressOrACommune() {
        for (Object[] place : new Object[][] {
            {"lat", "17.4731", "long", "106.6301"},
            {"address_string", "Số 5 đường Lý Thường Kiệt, P. Dong Hoi"},
            {"address_id", "18880"}
        }) {
            for (String ending : List.of(".xml", ".json")) {
                var answer = Client311.post(ending, with(place, "service_code", Scene.PLAIN, "description", UNDER));
                assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
                if (ending.equals(".xml")) {
                    Spark.valid(answer.asByteArray());
                } else {
                    JsonNode filed = Spark.json(answer.asByteArray());
                    assertThat(filed.isArray()).isTrue();
                    assertThat(filed).hasSize(1);
                    assertThat(filed.path(0).path("service_request_id").asText())
                            .matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
                    assertThat(filed.path(0).has("token")).isFalse();
                    assertThat(filed.path(0).path("service_notice").asText()).isNotBlank();
                }
            }
        }
    }

    @Test
    void whatWasFiledIsReadOnceItIsPublicAndKeepsItsWords() {
        String text = "Dòng một\r\nDòng hai: <script>alert(1)</script> ]]> &amp; \u202e 🛵 e\u0302\u0301";
        String code = filed("description", text, "phone", "0912311399", "first_name", "Lan", "last_name", "Nguyễn Thị");
        Client311.get(404, "requests/" + code);

        Filed report = Scene.dispatched(Scene.ofCode(code), Scene.PLAIN);

        JsonNode request = Client311.get("requests/" + code).path(0);
        assertThat(request.path("description").asText())
                .isEqualTo(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC));
        assertThat(request.toString()).doesNotContain("0912311399", "Nguyễn Thị");
        Map<String, Object> reporter = report.show(Scene.intake()).extract().path("reporter");
        assertThat(reporter).containsEntry("phone", "+84912311399").containsEntry("name", "Nguyễn Thị Lan");
    }

    @Test
    void answersOfEveryKindAreTakenInBothSpellings() {
        for (String several : List.of("attribute[dau-hieu][]", "attribute[dau-hieu]")) {
            var answer = Client311.post(
                    ".json",
                    with(
                            new Object[] {"lat", "17.4731", "long", "106.6301"},
                            "service_code",
                            Scene.CATEGORY,
                            "description",
                            UNDER,
                            "attribute[muc-do]",
                            "nang",
                            several,
                            "mui",
                            several,
                            "tieng",
                            "attribute[so-cot]",
                            "12.5",
                            "attribute[tu-luc]",
                            "2026-11-29T08:00:00+07:00"));
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            Filed filed = Scene.ofCode(Spark.json(answer.asByteArray())
                    .path(0)
                    .path("service_request_id")
                    .asText());
            List<List<String>> values = filed.show(Scene.intake()).extract().path("answers.values");
            assertThat(values).contains(List.of("nang"), List.of("mui", "tieng"), List.of("12.5"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "attribute[muc-do],,attribute[muc-do]",
        "attribute[muc-do],vua,attribute[muc-do]",
        "attribute[dau-hieu][],khoi,attribute[dau-hieu]",
        "attribute[so-cot],nhiều,attribute[so-cot]",
        "attribute[tu-luc],hôm qua,attribute[tu-luc]",
        "attribute[luu-y],đã đọc,attribute[luu-y]",
        "attribute[khong-hoi],1,attribute[khong-hoi]"
    })
    void anAnswerThatDoesNotFitIsRefusedByItsCode(String name, @Nullable String value, String named) {
        List<Object> fields = new ArrayList<>(List.of("service_code", Scene.CATEGORY, "description", UNDER));
        if (!name.equals("attribute[muc-do]")) {
            fields.addAll(List.of("attribute[muc-do]", "nhe"));
        }
        if (value != null) {
            fields.addAll(List.of(name, value));
        }
        assertThat(Client311.refused(400, with(fields.toArray(), "lat", "17.4731", "long", "106.6301")))
                .contains(named);
    }

    @Test
    void withoutAGoodKeyNothingIsFiled() {
        Object[] body = {"service_code", Scene.PLAIN, "description", UNDER, "lat", "17.4731", "long", "106.6301"};
        Client311.refused(403, body);
        for (String bad :
                List.of("", "khong-phai-khoa", ApiKey.ended(Scope.REPORTS_FILE), ApiKey.of(Scope.EVENTS_READ))) {
            List<Object> fields = new ArrayList<>(Arrays.asList(body));
            fields.addAll(List.of("api_key", bad));
            assertThat(Client311.refused(403, fields.toArray())).contains("api_key");
        }
    }

    @Test
    void halfAPlaceNoPlaceAndAPlaceElsewhereAreRefused() {
        assertThat(refused("service_code", Scene.PLAIN, "lat", "17.4")).contains("long");
        assertThat(refused("service_code", Scene.PLAIN, "long", "106.6")).contains("lat");
        assertThat(refused("service_code", Scene.PLAIN)).contains("address_string");
        assertThat(refused("service_code", Scene.PLAIN, "lat", "48.85", "long", "2.35"))
                .contains("lat, long");
        assertThat(refused("service_code", Scene.PLAIN, "lat", "91", "long", "106.6"))
                .contains("lat");
        assertThat(refused("service_code", Scene.PLAIN, "lat", "NaN", "long", "106.6"))
                .contains("lat");
        assertThat(refused("service_code", Scene.PLAIN, "lat", "17,4", "long", "106.6"))
                .contains("lat");
        assertThat(refused("service_code", Scene.PLAIN, "address_string", "Nowhere 7, Paris"))
                .contains("address_string");
        assertThat(refused("service_code", Scene.PLAIN, "address_id", "99999")).contains("address_id");
    }

    @Test
    void theServiceMustBeSaidAndBeThere() {
        assertThat(refused("lat", "17.4731", "long", "106.6301")).contains("service_code");
        assertThat(Client311.refused(
                        404, "api_key", key, "service_code", "khong-co", "lat", "17.4731", "long", "106.6301"))
                .contains("service_code");
    }

    @Test
    void fourThousandCharactersAreTakenAndOneMoreIsNot() {
        assertThat(filed("description", "ệ".repeat(4000))).isNotBlank();
        assertThat(refused(
                        "service_code",
                        Scene.PLAIN,
                        "lat",
                        "17.4731",
                        "long",
                        "106.6301",
                        "description",
                        "ệ".repeat(4001)))
                .contains("description");
    }

    @Test
    void severalFaultsAreToldAtOnce() {
        String errors = refused(
                "service_code",
                Scene.PLAIN,
                "lat",
                "17.4731",
                "long",
                "106.6301",
                "description",
                "x".repeat(4001),
                "phone",
                "113");
        assertThat(errors).contains("description").contains("phone");
        assertThat(refused(
                        "service_code", Scene.PLAIN, "lat", "17.4731", "long", "106.6301", "description", "a\u0000b"))
                .contains("description");
    }

    @Test
    void textsOfEveryScriptAreTakenAndComeBack() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 3; round++) {
            StringBuilder text = new StringBuilder("a");
            while (text.length() < 300) {
                int c = random.nextInt(0x110000);
                if (Character.isDefined(c)
                        && !Character.isISOControl(c)
                        && Character.getType(c) != Character.SURROGATE) {
                    text.appendCodePoint(c);
                }
            }
            String said = text.append('z').toString();
            String code = filed("description", said);
            Scene.dispatched(Scene.ofCode(code), Scene.PLAIN);
            byte[] json = Client311.call(Client311.ROOT + "requests/" + code + ".json")
                    .asByteArray();
            assertThat(Spark.json(json).path(0).path("description").asText())
                    .as("seed %d", seed)
                    .isEqualTo(java.text.Normalizer.normalize(said, java.text.Normalizer.Form.NFC));
            Spark.valid(
                    Client311.call(Client311.ROOT + "requests/" + code + ".xml").asByteArray());
        }
    }

    @Test
    void aPhotoIsFetchedFromWhereItLies() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] photo = exchange.getRequestURI().getPath().endsWith(".jpg") ? Photo.jpeg() : new byte[] {1, 2};
            exchange.getResponseHeaders().set("Content-Type", photo.length > 2 ? "image/jpeg" : "text/html");
            exchange.sendResponseHeaders(200, photo.length);
            exchange.getResponseBody().write(photo);
            exchange.close();
        });
        server.start();
        try {
            String there = "http://127.0.0.1:" + server.getAddress().getPort();
            String code = filed("description", UNDER, "media_url", there + "/anh.jpg");
            Filed report = Scene.dispatched(Scene.ofCode(code), Scene.PLAIN);
            Filed.cleaned(Scene.intake(), report.id());
            String url =
                    Client311.get("requests/" + code).path(0).path("media_url").asText();
            assertThat(url).contains("/media/").endsWith("/photo.jpg");
            assertThat(given().get(url.replaceFirst("^https?://[^/]+", "")).statusCode())
                    .isEqualTo(200);

            Object[] place = {"service_code", Scene.PLAIN, "lat", "17.4731", "long", "106.6301"};
            assertThat(refused(with(place, "media_url", there + "/trang.html"))).contains("media_url");
            assertThat(refused(with(place, "media_url", "file:///etc/passwd"))).contains("media_url");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theLayersOfHttpRefuseInTheFormOfTheStandardToo() {
        Client311.comparedErrors(
                415,
                given().contentType("application/json").body("{}").post(Client311.ROOT + "requests.xml"),
                given().contentType("application/json").body("{}").post(Client311.ROOT + "requests.json"));
        Client311.comparedErrors(
                415,
                given().multiPart("service_code", Scene.PLAIN).post(Client311.ROOT + "requests.xml"),
                given().multiPart("service_code", Scene.PLAIN).post(Client311.ROOT + "requests.json"));
        Client311.comparedErrors(
                405, given().delete(Client311.ROOT + "services.xml"), given().delete(Client311.ROOT + "services.json"));
        byte[] broken = given().get(Client311.ROOT + "broken.xml")
                .then()
                .statusCode(500)
                .header("Content-Type", Client311.XML)
                .extract()
                .asByteArray();
        assertThat(Spark.valid(broken).getDocumentElement().getTagName()).isEqualTo("errors");
        assertThat(Spark.json(given().get(Client311.ROOT + "broken.json")
                                .then()
                                .statusCode(500)
                                .extract()
                                .asByteArray())
                        .path(0)
                        .path("code")
                        .asInt())
                .isEqualTo(500);
        Client311.comparedErrors(
                400,
                given().urlEncodingEnabled(false).get(Client311.ROOT + "services.xml?x=%ff"),
                given().urlEncodingEnabled(false).get(Client311.ROOT + "services.json?x=%ff"));
        Client311.comparedErrors(
                413,
                given().contentType("application/x-www-form-urlencoded")
                        .body("x=" + "y".repeat(13 << 20))
                        .post(Client311.ROOT + "requests.xml"),
                given().contentType("application/x-www-form-urlencoded")
                        .body("x=" + "y".repeat(13 << 20))
                        .post(Client311.ROOT + "requests.json"));
    }

    private String filed(Object... fields) {
        var answer = Client311.post(
                ".json", with(fields, "service_code", Scene.PLAIN, "lat", "17.4731", "long", "106.6301"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Spark.json(answer.asByteArray())
                .path(0)
                .path("service_request_id")
                .asText();
    }

    private String refused(Object... fields) {
        return Client311.refused(400, with(fields));
    }

    private Object[] with(Object[] fields, Object... more) {
        List<Object> all = new ArrayList<>(Arrays.asList(fields));
        all.addAll(Arrays.asList(more));
        all.addAll(List.of("api_key", key));
        return all.toArray();
    }
}
