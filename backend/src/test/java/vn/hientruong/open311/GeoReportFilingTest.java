package vn.hientruong.open311;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Photo;

/** The checklist of GeoReport v2, point by point, for what is filed. */
@QuarkusTest
class GeoReportFilingTest {
    private static final String UNDER = "Cống tắc";
    private Sender311 sender = new Sender311("");

    @BeforeEach
    void prepare() {
        sender = Sender311.begin();
    }

    @Test
    void aReportIsFiledAtAPointAnAddressOrACommune() {
        for (Object[] place : new Object[][] {
            {"lat", "17.4731", "long", "106.6301"},
            {"address_string", "Số 5 đường Lý Thường Kiệt, P. Dong Hoi"},
            {"address_id", "18880"}
        }) {
            for (String ending : List.of(".xml", ".json")) {
                var answer =
                        Client311.post(ending, sender.with(place, "service_code", Scene.PLAIN, "description", UNDER));
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
        String code = sender.filed(
                "description", text, "phone", "0912311399", "first_name", "Lan", "last_name", "Nguyễn Thị");
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
                    sender.with(
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
            String code = sender.filed("description", said);
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
            String code = sender.filed("description", UNDER, "media_url", there + "/anh.jpg");
            Filed report = Scene.dispatched(Scene.ofCode(code), Scene.PLAIN);
            Filed.cleaned(Scene.intake(), report.id());
            String url =
                    Client311.get("requests/" + code).path(0).path("media_url").asText();
            assertThat(url).contains("/media/").endsWith("/photo.jpg");
            assertThat(given().get(url.replaceFirst("^https?://[^/]+", "")).statusCode())
                    .isEqualTo(200);

            Object[] place = {"service_code", Scene.PLAIN, "lat", "17.4731", "long", "106.6301"};
            assertThat(sender.refused(sender.with(place, "media_url", there + "/trang.html")))
                    .contains("media_url");
            assertThat(sender.refused(sender.with(place, "media_url", "file:///etc/passwd")))
                    .contains("media_url");
        } finally {
            server.stop(0);
        }
    }
}
