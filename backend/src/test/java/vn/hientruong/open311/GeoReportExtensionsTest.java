package vn.hientruong.open311;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.identity.Scope;
import vn.hientruong.testsupport.ApiKey;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Photo;

/** The same doors with every extension switched on, one jurisdiction that must be named, and tokens instead of ids. */
@QuarkusTest
@TestProfile(GeoReportExtensionsTest.Everything.class)
class GeoReportExtensionsTest {
    private static final String HERE = "quangbinh.vn";

    /** All that can be switched on. */
    public static final class Everything implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "hientruong.open311.extensions", "PAGING,UPDATED,MEDIA,ATTRIBUTES,NEARBY,UPDATES",
                    "hientruong.open311.type", "BATCH",
                    "hientruong.open311.jurisdiction", HERE,
                    "hientruong.open311.jurisdiction-required", "true");
        }
    }

    @BeforeEach
    void prepare() {
        Scene.set();
    }

    @Test
    void theJurisdictionMustBeNamedAndBeOurs() {
        assertThat(Client311.get(400, "services").path(0).path("description").asText())
                .contains("jurisdiction_id");
        assertThat(Client311.get(404, "services", "jurisdiction_id", "elsewhere.vn")
                        .toString())
                .contains("jurisdiction_id");
        assertThat(Client311.texts(Client311.get("services", "jurisdiction_id", HERE), "type"))
                .containsOnly("batch");
    }

    @Test
    void aTokenTellsItsIdOnceTheReportIsPublic() {
        Response answer = Client311.post(".json", filing("description", "Chờ mã"));
        JsonNode filed = Spark.json(answer.asByteArray()).path(0);
        assertThat(filed.has("service_request_id")).isFalse();
        String token = filed.path("token").asText();

        JsonNode waiting =
                Client311.get("tokens/" + token, "jurisdiction_id", HERE).path(0);
        assertThat(waiting.path("token").asText()).isEqualTo(token);
        assertThat(waiting.path("service_request_id").isNull()).isTrue();

        String code = given().auth()
                .oauth2(Scene.intake())
                .get("/api/v1/reports/" + token)
                .path("code");
        Scene.dispatched(new Filed(token, code), Scene.PLAIN);
        assertThat(Client311.get("tokens/" + token, "jurisdiction_id", HERE)
                        .path(0)
                        .path("service_request_id")
                        .asText())
                .isEqualTo(code);
    }

    @Test
    void pagesShareNoRowAndSayHowManyThereAre() {
        for (int i = 0; i < 3; i++) {
            Scene.dispatched(Scene.filed(Scene.PLAIN, "Trang " + i, true), Scene.PLAIN);
        }
        Response first = Client311.call(
                Client311.ROOT + "requests.json",
                "jurisdiction_id",
                HERE,
                "service_code",
                Scene.PLAIN,
                "page",
                1,
                "page_size",
                2);
        Response second = Client311.call(
                Client311.ROOT + "requests.json",
                "jurisdiction_id",
                HERE,
                "service_code",
                Scene.PLAIN,
                "page",
                2,
                "page_size",
                2);

        List<String> one = Client311.texts(Spark.json(first.asByteArray()), "service_request_id");
        List<String> two = Client311.texts(Spark.json(second.asByteArray()), "service_request_id");
        assertThat(one).hasSize(2).doesNotContainAnyElementsOf(two);
        assertThat(two).isNotEmpty();
        assertThat(Integer.parseInt(first.header("X-Total-Count"))).isGreaterThanOrEqualTo(3);
        Client311.get(400, "requests", "jurisdiction_id", HERE, "page", 0);
        Client311.get(400, "requests", "jurisdiction_id", HERE, "page_size", 1001);
    }

    @Test
    void whatChangedSinceIsFoundWheneverItWasFiled() {
        Filed report = Scene.dispatched(Scene.filed(Scene.PLAIN, "Vừa đổi", true), Scene.PLAIN);
        String at = Client311.get("requests/" + report.code(), "jurisdiction_id", HERE)
                .path(0)
                .path("updated_datetime")
                .asText();

        assertThat(codes("updated_after", at)).contains(report.code());
        assertThat(codes("updated_before", at)).doesNotContain(report.code());
        Client311.get(400, "requests", "jurisdiction_id", HERE, "updated_after", "2026-11-30");
    }

    @Test
    void photosComeWithTheRequestItself() {
        List<String> fields = List.of(
                "api_key",
                ApiKey.of(Scope.REPORTS_FILE),
                "jurisdiction_id",
                HERE,
                "service_code",
                Scene.PLAIN,
                "lat",
                "17.4731",
                "long",
                "106.6301",
                "description",
                "Kèm ảnh");
        Response answer = Client311.postParts(
                fields, List.of("media[]", "image/jpeg", Photo.jpeg(), "media[]", "image/jpeg", Photo.jpeg(400, 300)));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        String token = Spark.json(answer.asByteArray()).path(0).path("token").asText();
        String code = given().auth()
                .oauth2(Scene.intake())
                .get("/api/v1/reports/" + token)
                .path("code");
        Scene.dispatched(new Filed(token, code), Scene.PLAIN);
        Filed.cleaned(Scene.intake(), token);

        JsonNode request = extended(code);
        assertThat(request.path("extended_attributes").path("photos")).hasSize(2);
        assertThat(request.path("extended_attributes").path("channel").asText()).isEqualTo("open311");

        assertThat(Client311.postParts(fields, List.of("media", "text/plain", new byte[] {1}))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theFinerStatusAndThePublicStepsAreTold() {
        Filed report = Scene.resolved(Scene.dispatched(Scene.filed(Scene.PLAIN, "Chi tiết", true), Scene.PLAIN));

        JsonNode request = extended(report.code());

        assertThat(request.path("extended_attributes").path("detailed_status").asText())
                .isEqualTo("RESOLVED");
        assertThat(Client311.texts(request.path("notes"), "description"))
                .contains("Đã cử người tới")
                .doesNotContain("Chuyện nội bộ");
        assertThat(Client311.texts(request.path("notes"), "type")).startsWith("filing", "dispatch", "acceptance");
        JsonNode xml = Spark.json(Client311.call(
                        Client311.ROOT + "requests/" + report.code() + ".json",
                        "jurisdiction_id",
                        HERE,
                        "extensions",
                        "true")
                .asByteArray());
        assertThat(xml.path(0).path("attributes").isArray()).isTrue();
    }

    @Test
    void whatIsNearIsFoundAndWhatIsFarIsNot() {
        Filed report = Scene.dispatched(Scene.filed(Scene.PLAIN, "Gần đây", true), Scene.PLAIN);

        assertThat(codes("lat", "17.4731", "long", "106.6301", "radius", "50")).contains(report.code());
        assertThat(codes("lat", "17.5731", "long", "106.6301", "radius", "50")).doesNotContain(report.code());
        assertThat(codes("bbox", "106.6,17.4,106.7,17.5")).contains(report.code());
        assertThat(codes("bbox", "170,-10,-170,10")).isEmpty();
        for (String box :
                List.of("106.6,17.5,106.7,17.4", "NaN,0,1,1", "1,2,3", "-181,0,0,0", "0,0,0,91", "1e3,0,0,0")) {
            Client311.get(400, "requests", "jurisdiction_id", HERE, "bbox", box);
        }
    }

    @Test
    void updatesAreToldStepByStep() {
        String start = Instant.now().toString();
        Filed report = Scene.resolved(Scene.dispatched(Scene.filed(Scene.PLAIN, "Theo dõi", true), Scene.PLAIN));
        Filed secret = Scene.dispatched(Scene.filed(Scene.PLAIN, "Kín", false), Scene.PLAIN);

        JsonNode updates = Spark.json(Client311.call(
                        Client311.ROOT + "servicerequestupdates.json", "jurisdiction_id", HERE, "start_date", start)
                .asByteArray());

        List<String> own = new java.util.ArrayList<>();
        updates.forEach(update -> {
            assertThat(update.path("service_request_id").asText()).isNotEqualTo(secret.code());
            if (update.path("service_request_id").asText().equals(report.code())) {
                own.add(update.path("status").asText());
            }
        });
        assertThat(own).startsWith("OPEN", "INVESTIGATING", "IN_PROGRESS").endsWith("FIXED");
        Client311.get(
                400,
                "servicerequestupdates",
                "jurisdiction_id",
                HERE,
                "start_date",
                "2026-01-01T00:00:00Z",
                "end_date",
                "2026-03-01T00:00:00Z");
    }

    private static JsonNode extended(String code) {
        return Spark.json(Client311.call(
                                Client311.ROOT + "requests/" + code + ".json",
                                "jurisdiction_id",
                                HERE,
                                "extensions",
                                "true")
                        .asByteArray())
                .path(0);
    }

    private static List<String> codes(Object... query) {
        Object[] all = new Object[query.length + 2];
        System.arraycopy(query, 0, all, 0, query.length);
        all[query.length] = "jurisdiction_id";
        all[query.length + 1] = HERE;
        return Client311.texts(
                Spark.json(Client311.call(Client311.ROOT + "requests.json", all).asByteArray()), "service_request_id");
    }

    private static Object[] filing(String name, String value) {
        return new Object[] {
            "api_key",
            ApiKey.of(Scope.REPORTS_FILE),
            "jurisdiction_id",
            HERE,
            "service_code",
            Scene.PLAIN,
            "lat",
            "17.4731",
            "long",
            "106.6301",
            name,
            value
        };
    }
}
