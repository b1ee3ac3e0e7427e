package vn.hientruong.area.web;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.hientruong.area.Drawing.collection;
import static vn.hientruong.area.Drawing.feature;
import static vn.hientruong.area.Drawing.polygon;
import static vn.hientruong.area.Drawing.properties;
import static vn.hientruong.area.Drawing.square;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientruong.area.AreaTables;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.Looked;
import vn.hientruong.testsupport.SignedIn;

@QuarkusTest
class AreaResourceTest {
    private static @Nullable String admin;

    @Inject
    AreaTables tables;

    @BeforeEach
    @AfterEach
    void forget() {
        tables.clear();
        tables.tell();
    }

    @Nested
    class AsAnybody {
        @Test
        void hearsWhichCommuneAPointLiesIn() {
            send(collection(square("TEST-A", -20, -30, 1, "\"name_en\":\"Commune A\"")))
                    .statusCode(200);

            given().header("Accept-Language", "en")
                    .get("/api/v1/areas/at?lat=-29.5&lon=-19.5")
                    .then()
                    .statusCode(200)
                    .body("area.code", equalTo("TEST-A"))
                    .body("area.name", equalTo("Commune A"))
                    .body("inTerritory", equalTo(true));
            given().get("/api/v1/areas/at?lat=-29.5&lon=-19.5").then().body("area.name", equalTo("Xã TEST-A"));
            given().get("/api/v1/areas/at?lat=-28.99&lon=-19.5")
                    .then()
                    .body("area", nullValue())
                    .body("inTerritory", equalTo(true));
            given().get("/api/v1/areas/at?lat=-27&lon=-19.5").then().body("inTerritory", equalTo(false));
        }

        @ParameterizedTest
        @CsvSource({
            "zoom=3,              ?lat ?lon",
            "lat=17,              ?lon",
            "lat=north&lon=106,   ?lat",
            "lat=90.1&lon=106,    ?lat",
            "lat=NaN&lon=-180.5,  ?lat ?lon",
            "lat=17&lon=Infinity, ?lon"
        })
        void isToldWhichCoordinateIsNone(String query, String pointers) {
            given().get("/api/v1/areas/at?" + query)
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("errors.pointer", contains(pointers.split(" ")));
        }

        @Test
        void getsTheOutlinesOnceAndThenOnlyWhenTheyChange() {
            send(collection(square("TEST-A", -20, -30, 1))).statusCode(200);
            String tag = given().get("/api/v1/areas/outlines")
                    .then()
                    .statusCode(200)
                    .contentType(containsString("application/geo+json"))
                    .header("Cache-Control", containsString("max-age=300"))
                    .body("type", equalTo("FeatureCollection"))
                    .body("features.properties.code", hasItem("TEST-A"))
                    .body("features.properties.name", hasItem("Xã TEST-A"))
                    .extract()
                    .header("ETag");

            given().header("If-None-Match", tag)
                    .get("/api/v1/areas/outlines")
                    .then()
                    .statusCode(304);
            send(collection(square("TEST-B", -19, -30, 1))).statusCode(200);
            given().header("If-None-Match", tag)
                    .get("/api/v1/areas/outlines")
                    .then()
                    .statusCode(200)
                    .body("features.properties.code", hasItems("TEST-A", "TEST-B"));
        }

        @Test
        void getsTheOutlinesPackedWhereTheyTakeThemSo() throws Exception {
            URI outlines = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/areas/outlines");
            HttpRequest packed = HttpRequest.newBuilder(outlines)
                    .header("Accept-Encoding", "gzip")
                    .build();

            assertThat(HttpClient.newHttpClient()
                            .send(packed, HttpResponse.BodyHandlers.discarding())
                            .headers()
                            .firstValue("Content-Encoding"))
                    .hasValue("gzip");
        }

        @Test
        void mayNotImport() {
            given().contentType("application/geo+json")
                    .body(collection(square("TEST-A", -20, -30, 1)))
                    .post("/api/v1/admin/areas")
                    .then()
                    .statusCode(401);
            assertThat(tables.rows()).isEmpty();
        }
    }

    @Nested
    class AsAdministrator {
        @Test
        void isToldWhatWasDone() {
            send(collection(square("TEST-A", -20, -30, 1), square("TEST-B", -19, -30, 1)), "?validFrom=2020-01-01")
                    .statusCode(200)
                    .body("created", equalTo(2))
                    .body("areas.code", contains("TEST-A", "TEST-B"))
                    .body("areas.validFrom", contains("2020-01-01", "2020-01-01"));
            send(collection(square("TEST-A", -20, -30, 1)), "?validFrom=2025-07-01")
                    .statusCode(200)
                    .body("created", equalTo(1))
                    .body("closed", equalTo(1));
        }

        @Test
        void isToldEveryFeatureAtFaultInTheirLanguage() {
            String file = collection(
                    square("TEST-A", -20, -30, 1),
                    square("TEST-B", -19.5, -30, 1),
                    square("TEST-C", -10, -30, 1, "\"level\":\"DISTRICT\""));

            send(file)
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("type", containsString("areas-refused"))
                    .body("errors.pointer", contains("/features/1", "/features/2"))
                    .body("errors.code", contains("TEST-B", "TEST-C"))
                    .body("errors[1].detail", equalTo("Cấp (level) phải là PROVINCE hoặc COMMUNE."));
            given().auth()
                    .oauth2(admin())
                    .header("Accept-Language", "en")
                    .contentType("application/json")
                    .body(file)
                    .post("/api/v1/admin/areas")
                    .then()
                    .statusCode(422)
                    .body("errors[1].detail", equalTo("The level must be PROVINCE or COMMUNE."));
            assertThat(tables.rows()).isEmpty();
        }

        @Test
        void maySendAFileOfManyPositions() {
            String circle = IntStream.rangeClosed(0, 40_000)
                    .mapToDouble(step -> Math.toRadians(step % 40_000 * 0.009))
                    .mapToObj(angle ->
                            String.format(Locale.ROOT, "[%.7f,%.7f]", -20 + Math.cos(angle), -30 + Math.sin(angle)))
                    .collect(joining(",", "[", "]"));
            String file = collection(feature(properties("TEST-A"), polygon(circle)));

            assertThat(file.length()).isGreaterThan(900_000);
            send(file).statusCode(200).body("created", equalTo(1));
        }

        @Test
        void mayRehearse() {
            send(collection(square("TEST-A", -20, -30, 1)), "?dryRun=true")
                    .statusCode(200)
                    .body("dryRun", equalTo(true))
                    .body("created", equalTo(1));
            assertThat(tables.rows()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"validFrom=tomorrow, ?validFrom", "level=DISTRICT,     ?level", "dryRun=yes,         ?dryRun"})
        void isToldWhichParameterIsWrong(String query, String pointer) {
            send(collection(square("TEST-A", -20, -30, 1)), "?" + query)
                    .statusCode(422)
                    .body("errors.pointer", contains(pointer));
            assertThat(tables.rows()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{\"type\":\"FeatureCollection\",\"features\":[NaN]}", "{\"type\":", "{} {}"})
        void isToldWhenTheBodyIsNoJson(String body) {
            send(body).statusCode(400).contentType("application/problem+json").body("title", notNullValue());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"[]", "{}", "{\"type\":\"Feature\"}", "{\"type\":\"FeatureCollection\",\"features\":[]}"})
        void isToldWhenTheBodyIsNoFeatureCollection(String body) {
            send(body).statusCode(422).body("type", containsString("invalid-request"));
        }

        @Test
        void mayNameWhoTakesOver() {
            send(collection(square("TEST-A", -20, -30, 1)), "?validFrom=2020-01-01")
                    .statusCode(200);
            send(collection(square("TEST-B", -19, -30, 1)), "?validFrom=2025-07-01")
                    .statusCode(200);

            for (int again = 0; again < 2; again++) {
                succeed("TEST-A", "{\"codes\":[\"TEST-B\"],\"on\":\"2025-07-01\"}")
                        .statusCode(200);
            }

            assertThat(tables.links()).containsExactly("TEST-A 2020-01-01 > TEST-B 2025-07-01");
            given().get("/api/v1/areas/at?lat=-29.5&lon=-19.5").then().body("area", nullValue());
            succeed("TEST-B", "{\"codes\":[\"TEST-A\",\"TEST-B\"],\"on\":\"2026-01-01\"}")
                    .statusCode(422)
                    .body("errors.pointer", containsInAnyOrder("/codes/0", "/codes/1"));
            succeed("TEST-A", "{\"codes\":[\"TEST-B\"],\"on\":\"1-7-2025\"}")
                    .statusCode(422)
                    .body("errors.pointer", contains("/on"));
            succeed("TEST-NONE", "{\"codes\":[\"TEST-B\"],\"on\":\"2025-07-01\"}")
                    .statusCode(404);
        }
    }

    @Test
    void intakeMayNotImport() {
        given().auth()
                .oauth2(SignedIn.staff("area-intake", null, Role.INTAKE))
                .contentType("application/geo+json")
                .body(collection(square("TEST-A", -20, -30, 1)))
                .post("/api/v1/admin/areas")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse send(String geoJson, String... query) {
        return given().auth()
                .oauth2(admin())
                .contentType("application/geo+json")
                .body(geoJson.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/admin/areas" + String.join("", query))
                .then();
    }

    private static ValidatableResponse succeed(String code, String body) {
        String path = "/api/v1/admin/areas/" + code + "/successors";
        return Looked.at(() -> given().auth().oauth2(admin()), path)
                .contentType("application/json")
                .body(body)
                .put(path)
                .then();
    }

    /** Signing in costs a slow hash, so it is done once. */
    private static synchronized String admin() {
        if (admin == null) {
            admin = SignedIn.staff("area-admin", null, Role.ADMIN);
        }
        return admin;
    }
}
