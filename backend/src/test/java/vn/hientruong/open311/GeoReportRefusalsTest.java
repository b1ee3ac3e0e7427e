package vn.hientruong.open311;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientruong.model.identity.Scope;
import vn.hientruong.testsupport.ApiKey;

/** The checklist of GeoReport v2, point by point, for what is refused when something is filed. */
@QuarkusTest
class GeoReportRefusalsTest {
    private static final String UNDER = "Cống tắc";
    private Sender311 sender = new Sender311("");

    @BeforeEach
    void prepare() {
        sender = Sender311.begin();
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
        assertThat(Client311.refused(400, sender.with(fields.toArray(), "lat", "17.4731", "long", "106.6301")))
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
        assertThat(sender.refused("service_code", Scene.PLAIN, "lat", "17.4")).contains("long");
        assertThat(sender.refused("service_code", Scene.PLAIN, "long", "106.6")).contains("lat");
        assertThat(sender.refused("service_code", Scene.PLAIN)).contains("address_string");
        assertThat(sender.refused("service_code", Scene.PLAIN, "lat", "48.85", "long", "2.35"))
                .contains("lat, long");
        assertThat(sender.refused("service_code", Scene.PLAIN, "lat", "91", "long", "106.6"))
                .contains("lat");
        assertThat(sender.refused("service_code", Scene.PLAIN, "lat", "NaN", "long", "106.6"))
                .contains("lat");
        assertThat(sender.refused("service_code", Scene.PLAIN, "lat", "17,4", "long", "106.6"))
                .contains("lat");
        assertThat(sender.refused("service_code", Scene.PLAIN, "address_string", "Nowhere 7, Paris"))
                .contains("address_string");
        assertThat(sender.refused("service_code", Scene.PLAIN, "address_id", "99999"))
                .contains("address_id");
    }

    @Test
    void theServiceMustBeSaidAndBeThere() {
        assertThat(sender.refused("lat", "17.4731", "long", "106.6301")).contains("service_code");
        assertThat(Client311.refused(
                        404, "api_key", sender.key(), "service_code", "khong-co", "lat", "17.4731", "long", "106.6301"))
                .contains("service_code");
    }

    @Test
    void fourThousandCharactersAreTakenAndOneMoreIsNot() {
        assertThat(sender.filed("description", "ệ".repeat(4000))).isNotBlank();
        assertThat(sender.refused(
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
        String errors = sender.refused(
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
        assertThat(sender.refused(
                        "service_code", Scene.PLAIN, "lat", "17.4731", "long", "106.6301", "description", "a\u0000b"))
                .contains("description");
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
}
