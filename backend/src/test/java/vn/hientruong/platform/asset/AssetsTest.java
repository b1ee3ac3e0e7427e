package vn.hientruong.platform.asset;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Browsers keep what they need for a year, packed, and get nothing else. */
@QuarkusTest
class AssetsTest {
    @Inject
    Assets assets;

    @Test
    void everyFileOfTheFolderIsNamed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/web/assets"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Assets.OWN);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "base.css",
                "public.css",
                "console.js",
                "lib/htmx.org/dist/htmx.min.js",
                "lib/leaflet/dist/leaflet.js",
                "lib/leaflet/dist/images/layers.png",
                "lib/chart.js/dist/chart.umd.min.js"
            })
    void filesAreKeptForAYear(String name) {
        given().get(assets.path(name))
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Vary", containsString("Accept-Encoding"));
    }

    @Test
    void filesArePackedForThoseWhoUnpack() {
        given().header("Accept-Encoding", "gzip")
                .get(assets.path("base.css"))
                .then()
                .header("Content-Encoding", "gzip")
                .body(containsString("--main"));
        // REST Assured adds what it could unpack, unless it is told to unpack nothing
        given().config(RestAssuredConfig.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", "identity")
                .get(assets.path("base.css"))
                .then()
                .header("Content-Encoding", nullValue())
                .body(containsString("--main"));
    }

    @Test
    void sheetsOfThePublicSiteComeAsOne() {
        String whole = given().get(assets.path("public.css")).asString();

        for (String part : List.of("base.css", "parts.css", "site.css")) {
            assertThat(whole).contains(given().get(assets.path(part)).asString());
        }
    }

    @Test
    void aPageFromBeforeAnUpdateMustNotKeepWhatItGets() {
        given().get("/assets/0123456789abcdef/base.css").then().statusCode(200).header("Cache-Control", "no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing.css",
                "application.properties",
                "..%2f..%2fapplication.properties",
                "lib/leaflet/../../../../application.properties",
                "lib/leaflet/package.json",
                "lib/nothing/dist/nothing.js"
            })
    void nothingElseIsServed(String name) {
        given().urlEncodingEnabled(false).get(assets.path(name)).then().statusCode(404);
    }
}
