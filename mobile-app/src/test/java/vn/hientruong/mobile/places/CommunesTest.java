package vn.hientruong.mobile.places;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.avaje.json.JsonException;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientruong.mobile.api.ReportApi;
import vn.hientruong.mobile.api.Session;
import vn.hientruong.mobile.api.Wire;
import vn.hientruong.mobile.files.Disk;
import vn.hientruong.mobile.testsupport.LocalBackend;

class CommunesTest {
    /** Two communes side by side, the second in two parts, the first with a lake in it that belongs to nobody. */
    static final String OUTLINES = """
            {"type":"FeatureCollection","bbox":[0,0,1,1],"features":[
             {"type":"Feature","id":7,"properties":{"code":"18880","name":"Phường Đồng Hới","name_en":"Dong Hoi Ward",
               "approximate":true},"geometry":{"type":"Polygon","coordinates":[
               [[106.0,17.0],[107.0,17.0],[107.0,18.0],[106.0,18.0],[106.0,17.0]],
               [[106.4,17.4],[106.6,17.4],[106.6,17.6],[106.4,17.6],[106.4,17.4]]]}},
             {"geometry":{"coordinates":[[[[107.0,17.0,5],[108.0,17.0,5],[108.0,18.0,5],[107.0,17.0,5]]],
               [[[109.0,17.0],[109.5,17.0],[109.5,17.5],[109.0,17.0]]]],"type":"MultiPolygon"},
              "properties":{"name":"Xã Lệ Thủy","code":"19249","name_en":null},"type":"Feature"}]}""";

    private static final Locale VIETNAMESE = new Locale("vi");

    @TempDir
    private Path folder;

    private final Jsonb jsonb = Wire.jsonb();
    private final LocalBackend backend = new LocalBackend();

    @AfterEach
    void stop() {
        backend.close();
    }

    @ParameterizedTest
    @CsvSource({
        "17.2, 106.2, Phường Đồng Hới",
        "17.5, 106.5, -",
        "17.5, 106.7, Phường Đồng Hới",
        "17.2, 107.9, Xã Lệ Thủy",
        "17.9, 107.1, -",
        "17.1, 109.4, Xã Lệ Thủy",
        "16.9, 106.2, -",
        "17.0, 106.5, Phường Đồng Hới",
        "0, 0, -"
    })
    void pointLiesInItsCommuneOrInNone(double lat, double lon, String name) {
        assertThat(read().at(lat, lon).map(Commune::name).orElse("-")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"dong hoi, Phường Đồng Hới", "lệ thuỷ, Xã Lệ Thủy", "LE, Xã Lệ Thủy", "xa thuy, Xã Lệ Thủy"})
    void communesAreFoundWithoutAccents(String typed, String name) {
        assertThat(read().search(typed)).extracting(Commune::name).containsExactly(name);
    }

    @Test
    void nothingTypedFindsAllAndNonsenseNone() {
        assertThat(read().search("")).hasSize(2);
        assertThat(read().search("oi")).isEmpty();
    }

    @Test
    void namesAreInTheLanguageOfTheAppWhereThereIsOne() {
        assertThat(Communes.read(OUTLINES.getBytes(UTF_8), Locale.ENGLISH, jsonb)
                        .all())
                .extracting(Commune::name)
                .containsExactly("Dong Hoi Ward", "Xã Lệ Thủy");
    }

    @Test
    void middleLiesWithinTheLargestPart() {
        assertThat(read().all().get(1).middle().lon()).isBetween(107.0, 108.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"features\":[]}",
                "{\"features\":[{}]}",
                "{\"features\":7}",
                "{\"features\":[{\"geometry\":{\"coordinates\":[7]}}]}",
                "{\"features\":[{\"properties\":null}]}",
                "{\"features\":[{\"properties\":{\"code\":\"1\",\"name\":\"x\"},\"geometry\":{\"coordinates\":[[["
            })
    void whatIsNoOutlineIsRefused(String json) {
        assertThatThrownBy(() -> Communes.read(json.getBytes(UTF_8), VIETNAMESE, jsonb))
                .isInstanceOf(JsonException.class);
    }

    @Test
    void outlinesAreKeptForWhenThereIsNoNetworkAndAskedForOnlyWhenTheyChanged() throws IOException {
        KeptOutlines kept = kept();
        assertThat(kept.find()).isEmpty();
        backend.answers(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            boolean known = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            LocalBackend.send(
                    exchange,
                    known ? 304 : 200,
                    "application/geo+json",
                    known ? new byte[0] : OUTLINES.getBytes(UTF_8));
        });

        Optional<Communes> given = kept.refresh();
        assertThat(given).isPresent();
        assertThat(kept.refresh()).as("whoever asks second").isEqualTo(given);
        KeptOutlines later = kept();
        assertThat(later.refresh()).as("after another start").isEmpty();
        backend.close();
        assertThat(later.refresh()).isEmpty();
        assertThat(kept.find().flatMap(communes -> communes.at(17.2, 106.2)).map(Commune::code))
                .isEqualTo(Optional.of("18880"));

        Files.writeString(folder.resolve("outlines.geojson"), "{\"features\":");
        assertThat(kept.find()).isEmpty();
    }

    private KeptOutlines kept() {
        return new KeptOutlines(folder, new ReportApi(backend.asked(Session.NOBODY)), new Disk(), VIETNAMESE, jsonb);
    }

    private Communes read() {
        return Communes.read(OUTLINES.getBytes(UTF_8), VIETNAMESE, jsonb);
    }
}
