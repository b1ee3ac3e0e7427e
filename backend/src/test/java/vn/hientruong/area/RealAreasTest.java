package vn.hientruong.area;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import vn.hientruong.platform.text.Texts;

/** The real communes, which the project may not carry: a folder that holds them is named from outside. */
@QuarkusTest
@EnabledIfEnvironmentVariable(
        named = "HIENTRUONG_REAL_DATA",
        matches = ".+",
        disabledReason = "HIENTRUONG_REAL_DATA names no folder with quangbinh_communes_2025.geojson")
class RealAreasTest {
    private static final int LOOKUPS = 400_000;

    @Inject
    AreaImport imports;

    @Inject
    Clock clock;

    @Test
    void fortyOneCommunesAreTakenAndEveryLabelPointFallsIntoItsOwn() throws IOException {
        Path path = Path.of(System.getenv("HIENTRUONG_REAL_DATA")).resolve("quangbinh_communes_2025.geojson");
        long started = System.nanoTime();
        AreaFile file;
        try (InputStream in = Files.newInputStream(path)) {
            file = AreaFile.read(in, new AreaFile.Defaults(LocalDate.of(2025, 7, 1), AreaLevel.COMMUNE));
        }
        long read = System.nanoTime();
        assertThat(file.refusals()).isEmpty();
        assertThat(file.areas()).hasSize(41);
        AreaImport.Outcome outcome = imports.take(file, true, Texts.ENGLISH, clock.instant());
        assertThat(outcome.created() + outcome.replaced()).isEqualTo(41);
        long taken = System.nanoTime();

        AreaIndex index = new AreaIndex(
                file.areas().stream()
                        .map(area -> new AreaIndex.Entry(
                                new AreaFound(UUID.randomUUID(), area.code(), area.name(), area.nameEn()),
                                area.outline()))
                        .toList(),
                List.of(),
                2_000);
        long built = System.nanoTime();
        List<double[]> points = new ArrayList<>();
        for (JsonNode feature : new ObjectMapper().readTree(path.toFile()).get("features")) {
            JsonNode properties = feature.get("properties");
            double lat = properties.get("label_lat").doubleValue();
            double lon = properties.get("label_lon").doubleValue();
            points.add(new double[] {lat, lon});
            assertThat(index.locate(lat, lon).area().map(AreaFound::code))
                    .hasValue(properties.get("code").textValue());
        }
        assertThat(points).hasSize(41);
        assertThat(index.locate(17.4689, 106.6223).area().map(AreaFound::code)).hasValue("18880");
        assertThat(index.locate(17.6, 107.2).inTerritory()).isFalse();

        List<OutlineMap.Shape> shapes = new ArrayList<>();
        for (NewArea area : file.areas()) {
            shapes.add(new OutlineMap.Shape(
                    new AreaFound(UUID.randomUUID(), area.code(), area.name(), area.nameEn()), area.outline(), false));
        }
        long drawing = System.nanoTime();
        int drawn = new OutlineMap(shapes).drawn().geoJson().length();
        System.out.printf(
                "Real areas: read and checked in %d ms, rehearsed in %d ms, indexed in %d ms, drawn to %d characters in %d ms,"
                        + " lookup %.2f µs inside, %.2f µs at sea%n",
                (read - started) / 1_000_000,
                (taken - read) / 1_000_000,
                (built - taken) / 1_000_000,
                drawn,
                (System.nanoTime() - drawing) / 1_000_000,
                microsPerLookup(index, points),
                microsPerLookup(index, List.of(new double[] {17.6, 106.7}, new double[] {17.6, 107.2})));
    }

    /** The second of two rounds, so that the first has warmed the compiler. */
    private static double microsPerLookup(AreaIndex index, List<double[]> points) {
        double micros = 0;
        for (int round = 0; round < 2; round++) {
            long started = System.nanoTime();
            int found = 0;
            for (int i = 0; i < LOOKUPS; i++) {
                double[] point = points.get(i % points.size());
                found += index.locate(point[0], point[1]).area().isPresent() ? 1 : 0;
            }
            micros = (System.nanoTime() - started) / 1_000.0 / LOOKUPS;
            assertThat(found).isBetween(0, LOOKUPS);
        }
        return micros;
    }
}
