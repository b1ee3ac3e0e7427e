package vn.hientruong.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.hientruong.area.Drawing.collection;
import static vn.hientruong.area.Drawing.feature;
import static vn.hientruong.area.Drawing.polygon;
import static vn.hientruong.area.Drawing.properties;
import static vn.hientruong.area.Drawing.ring;
import static vn.hientruong.area.Drawing.square;

import com.fasterxml.jackson.core.JacksonException;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.HttpProblem;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.RefusedRequest;

class AreaFileTest {
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final String BOX = polygon(ring(106, 17, 0.1));

    @Test
    void everyPropertyThatMeansSomethingIsRead() {
        NewArea area = only(feature("""
                {"code":"18880","name":" Phường Đồng Hới ","name_en":"Dong Hoi Ward","level":"commune","parent":"44",
                 "valid_from":"2026-01-01","replaces":["18853","18856"],"successors":["X-1"],"approximate":true,
                 "unit_type":"Phường","merged_from":[{"a":[1,2]}],"area_km2":41.35}
                """, BOX));

        assertThat(area.code()).isEqualTo("18880");
        assertThat(area.name()).isEqualTo("Phường Đồng Hới");
        assertThat(area.nameEn()).isEqualTo("Dong Hoi Ward");
        assertThat(area.level()).isEqualTo(AreaLevel.COMMUNE);
        assertThat(area.parent()).isEqualTo("44");
        assertThat(area.validFrom()).isEqualTo("2026-01-01");
        assertThat(area.replaces()).containsExactly("18853", "18856");
        assertThat(area.successors()).containsExactly("X-1");
        assertThat(area.approximate()).isTrue();
        assertThat(area.outline().getArea()).isPositive();
    }

    @Test
    void whatIsLeftOutHasADefault() {
        NewArea area = only(square("1", 106, 17, 0.1));

        assertThat(area.validFrom()).isEqualTo(DAY);
        assertThat(area.level()).isEqualTo(AreaLevel.COMMUNE);
        assertThat(area.nameEn()).isEqualTo(area.name());
        assertThat(area.parent()).isNull();
        assertThat(area.replaces()).isEmpty();
        assertThat(area.approximate()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // clockwise shell, counter-clockwise shell
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[0,1],[1,1],[1,0],[0,0]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}",
                // altitude, and coordinates that stand before the type
                "{\"coordinates\":[[[0,0,5],[0,1,5.5],[1,1,-3,7],[1,0],[0,0,9]]],\"type\":\"Polygon\"}",
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[0,1],[1,1],[0,0]]],[[[5,5],[5,6],[6,6],[5,5]]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[1,1],[2,1],[2,2],[1,1]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[1e0,10E-1],[0,1],[1.00,3],[1,1]]],\"bbox\":[0,0,1,1]}"
            })
    void theseGeometriesAreTaken(String geometry) {
        Geometry outline = only(feature(properties("1"), geometry)).outline();

        assertThat(outline.isValid()).isTrue();
        assertThat(outline.getCoordinate().getZ()).isNaN();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    geometry-type   | null
                    geometry-type   | {"type":"Point","coordinates":[1,2]}
                    geometry-type   | {"type":"GeometryCollection","geometries":[]}
                    geometry-type   | {"coordinates":[[[0,0],[0,1],[1,1],[0,0]]]}
                    nesting         | {"type":"Polygon"}
                    nesting         | {"type":"Polygon","coordinates":null}
                    nesting         | {"type":"Polygon","coordinates":"no"}
                    nesting         | {"type":"Polygon","coordinates":[[0,0],[0,1],[1,1],[0,0]]}
                    nesting         | {"type":"Polygon","coordinates":[[[[0,0],[0,1],[1,1],[0,0]]]]}
                    nesting         | {"type":"MultiPolygon","coordinates":[[[0,0],[0,1],[1,1],[0,0]]]}
                    nesting         | {"type":"MultiPolygon","coordinates":[[[[[0,0],[0,1],[1,1],[0,0]]]]]}
                    nesting         | {"type":"Polygon","coordinates":[[[0,0],[[0,1]],[1,1],[0,0]]]}
                    empty           | {"type":"Polygon","coordinates":[]}
                    empty           | {"type":"Polygon","coordinates":[[]]}
                    empty           | {"type":"MultiPolygon","coordinates":[]}
                    position-number | {"type":"Polygon","coordinates":[[[0,"0"],[0,1],[1,1],[0,0]]]}
                    position-number | {"type":"Polygon","coordinates":[[[0,0],[0],[1,1],[0,0]]]}
                    position-number | {"type":"Polygon","coordinates":[[[0,0],[0,null],[1,1],[0,0]]]}
                    position-number | {"type":"Polygon","coordinates":[[[0,0],[0,1,{"z":[1]}],[1,1],[0,0]]]}
                    out-of-range    | {"type":"Polygon","coordinates":[[[0,0],[0,1e400],[1,1],[0,0]]]}
                    out-of-range    | {"type":"Polygon","coordinates":[[[561234.5,1934567.8],[0,1],[1,1],[0,0]]]}
                    latitude-first  | {"type":"Polygon","coordinates":[[[17,106],[17,107],[18,106],[17,106]]]}
                    ring-short      | {"type":"Polygon","coordinates":[[[0,0],[1,1],[0,0]]]}
                    ring-open       | {"type":"Polygon","coordinates":[[[0,0],[0,1],[1,1],[1,0]]]}
                    crosses-itself  | {"type":"Polygon","coordinates":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}
                    not-an-area     | {"type":"Polygon","coordinates":[[[0,0],[0,0],[0,0],[0,0]]]}
                    hole-misplaced  | {"type":"Polygon","coordinates":[[[0,0],[0,1],[1,1],[0,0]],[[5,5],[5,6],[6,6],[5,5]]]}
                    crosses-itself  | {"type":"MultiPolygon","coordinates":[[[[0,0],[0,4],[4,4],[4,0],[0,0]]],[[[2,2],[2,6],[6,6],[2,2]]]]}
                    parts-overlap   | {"type":"MultiPolygon","coordinates":[[[[0,0],[0,4],[4,4],[4,0],[0,0]]],[[[1,1],[1,2],[2,2],[1,1]]]]}
                    """)
    void theseGeometriesAreRefused(String reason, String geometry) {
        assertThat(reasonFor(feature(properties("1"), geometry))).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    code       | {}
                    code       | null
                    code       | {"code":18880,"name":"x"}
                    code       | {"code":"a b","name":"x"}
                    code       | {"code":"","name":"x"}
                    name       | {"code":"1"}
                    name       | {"code":"1","name":"  "}
                    name       | {"code":"1","name":7}
                    name       | {"code":"1","name":"a\\u0000b"}
                    name       | {"code":"1","name":"a\\ud83d"}
                    name       | {"code":"1","name":"x","name_en":""}
                    level      | {"code":"1","name":"x","level":"district"}
                    level      | {"code":"1","name":"x","level":2}
                    parent     | {"code":"1","name":"x","parent":44}
                    valid-from | {"code":"1","name":"x","valid_from":"1/7/2025"}
                    valid-from | {"code":"1","name":"x","valid_from":"2025-02-30"}
                    valid-from | {"code":"1","name":"x","valid_from":"+999999999-01-01"}
                    valid-from | {"code":"1","name":"x","valid_from":20250701}
                    links      | {"code":"1","name":"x","replaces":"2"}
                    links      | {"code":"1","name":"x","successors":[2]}
                    """)
    void thesePropertiesAreRefused(String reason, String properties) {
        assertThat(reasonFor(feature(properties, BOX))).isEqualTo(reason);
    }

    @Test
    void aNameOfAHundredCharactersIsTakenAndOneMoreIsNot() {
        assertThat(only(feature("{\"code\":\"1\",\"name\":\"" + "ộ".repeat(100) + "\"}", BOX))
                        .name())
                .hasSize(100);
        assertThat(reasonFor(feature("{\"code\":\"1\",\"name\":\"" + "ộ".repeat(101) + "\"}", BOX)))
                .isEqualTo("name");
    }

    @Test
    void everyFeatureAtFaultIsNamedAndTheOthersAreStillRead() {
        AreaFile file = read(collection(
                square("1", 106, 17, 0.1),
                "[1,{\"a\":2}]",
                feature(properties("3"), "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[[[[[1]]]]],[1,\"x\"]]]}"),
                "{\"type\":\"Mountain\"}",
                square("1", 107, 17, 0.1),
                square("5", 108, 17, 0.1)));

        assertThat(file.areas()).extracting(NewArea::code).containsExactly("1", "5");
        assertThat(file.refusals())
                .extracting(Refusal::pointer)
                .containsExactly("/features/1", "/features/2", "/features/3", "/features/4");
        assertThat(file.refusals()).extracting(Refusal::code).containsExactly(null, "3", null, "1");
        assertThat(file.refusals().get(3).reason().key()).isEqualTo("area.refused.code-twice");
    }

    @Test
    void communesMayShareABorderButNotGround() {
        String neighbours = collection(square("1", 106, 17, 0.1), square("2", 106.1, 17, 0.1));
        String aHair = collection(square("1", 106, 17, 0.1), square("2", 106.0995, 17, 0.1));
        String tooMuch = collection(square("1", 106, 17, 0.1), square("2", 106.09, 17, 0.1));
        String within = collection(square("1", 106, 17, 0.1, "\"level\":\"PROVINCE\""), square("2", 106, 17, 0.1));

        assertThat(read(neighbours).refusals()).isEmpty();
        assertThat(read(aHair).refusals()).isEmpty();
        assertThat(read(within).refusals()).isEmpty();
        assertThat(read(tooMuch).refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.pointer()).isEqualTo("/features/1");
            assertThat(refusal.reason().args()).containsExactly("1", "Xã 1");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"type\":\"FeatureCollection\",\"features\":[",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"coordinates\":[[[0,",
                "{\"type\":\"FeatureCollection\",\"features\":[NaN]}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\","
                        + "\"coordinates\":[[[NaN,1]]]}}]}",
                "{\"type\":\"FeatureCollection\",\"features\":[],\"features\":[]}",
                "{\"type\":\"FeatureCollection\",\"features\":[]} {}",
                "<gml/>"
            })
    void whatIsNoJsonIsUnreadable(String text) {
        assertThatThrownBy(() -> read(text)).hasRootCauseInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void anEmptyFileIsAMissingBody(String text) {
        RefusedRequest refused = catchThrowableOfType(RefusedRequest.class, () -> read(text));

        assertThat(refused.problem()).isEqualTo(HttpProblem.MISSING_BODY);
    }

    @Test
    void whatIsNoTextIsMalformed() {
        byte[] utf32 = {0, 0, 0, 0x7b, 0, 0x7f, 0x7f, 0x7f, 0, 0, 0, 0x7d};
        assertThatThrownBy(() ->
                        AreaFile.read(new ByteArrayInputStream(utf32), new AreaFile.Defaults(DAY, AreaLevel.COMMUNE)))
                .isInstanceOf(RefusedRequest.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''        | []
                    ''        | 7
                    /type     | {}
                    /type     | {"type":"Feature","geometry":null}
                    /type     | {"type":["FeatureCollection"],"features":[]}
                    /features | {"type":"FeatureCollection"}
                    /features | {"type":"FeatureCollection","features":[]}
                    /features | {"type":"FeatureCollection","features":{"a":[1]}}
                    """)
    void whatIsNoFeatureCollectionIsInvalid(String pointer, String text) {
        InvalidRequest refused = catchThrowableOfType(InvalidRequest.class, () -> read(text));

        assertThat(refused.faults()).extracting(DomainException.Fault::pointer).containsExactly(pointer);
    }

    private static NewArea only(String feature) {
        AreaFile file = read(collection(feature));
        assertThat(file.refusals()).isEmpty();
        return file.areas().get(0);
    }

    private static String reasonFor(String feature) {
        AreaFile file = read(collection(feature));
        assertThat(file.areas()).isEmpty();
        assertThat(file.refusals()).hasSize(1);
        return file.refusals().get(0).reason().key().substring("area.refused.".length());
    }

    private static AreaFile read(String text) {
        return AreaFile.read(Drawing.stream(text), new AreaFile.Defaults(DAY, AreaLevel.COMMUNE));
    }
}
