package vn.hientruong.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hientruong.area.AreaIndex.Bounds;
import vn.hientruong.area.Areas;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.statistics.FigureColumn;
import vn.hientruong.model.statistics.FigureRow;
import vn.hientruong.model.statistics.FigureTable;

/**
 * The communes of today shaded by a share, as a drawing that needs no script. It says nothing that the table beside it does not
 * say in numbers.
 */
@Singleton
public class CommuneMap {
    /** Below the first is the first shade, and so on; the last shade is for all that reaches the last one. */
    private static final List<BigDecimal> STEPS =
            List.of(new BigDecimal("0.5"), new BigDecimal("0.75"), new BigDecimal("0.9"));

    /** Of the drawing for a degree from south to north. */
    private static final int UNITS = 1_000;

    /**
     * A commune.
     *
     * @param path as SVG draws it
     * @param step 0 where there is nothing to say, then from 1
     */
    record Shape(String path, String title, int step) {}

    /** A shade and what it means. */
    record Step(int step, String name) {}

    /** All of it; width and height are those of its own units. */
    record View(long width, long height, List<Shape> shapes, List<Step> steps) {}

    private final Areas areas;
    private final ObjectMapper json;

    CommuneMap(Areas areas, ObjectMapper json) {
        this.areas = areas;
        this.json = json;
    }

    /**
     * Draws a share by commune.
     *
     * @param table by commune
     * @param key of the share
     * @return empty where there are no communes
     */
    Optional<View> of(Words words, FigureTable table, String key) {
        FigureColumn column = table.columns().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
        Map<String, BigDecimal> shares = new HashMap<>();
        for (FigureRow row : table.rows()) {
            CodeName group = row.groups().get(table.by().get(0));
            BigDecimal share = row.figures().get(key);
            if (group != null && share != null) {
                shares.put(group.code(), share);
            }
        }
        return areas.bounds().map(bounds -> view(bounds, words, column, shares));
    }

    private View view(Bounds bounds, Words words, FigureColumn column, Map<String, BigDecimal> shares) {
        double narrow = Math.cos(Math.toRadians((bounds.south() + bounds.north()) / 2)) * UNITS;
        List<Shape> shapes = new ArrayList<>();
        String name = words.language().equals("en") ? "name_en" : "name";
        for (JsonNode feature : outlines()) {
            BigDecimal share =
                    shares.get(feature.path("properties").path("code").asText());
            StringBuilder path = new StringBuilder();
            for (JsonNode polygon : feature.path("geometry").path("coordinates")) {
                polygon.forEach(ring -> draw(path, ring, bounds, narrow));
            }
            String title =
                    feature.path("properties").path(name).asText() + ": " + PublicFigures.text(words, column, share);
            shapes.add(new Shape(path.toString(), title, step(share)));
        }
        return new View(
                Math.round((bounds.east() - bounds.west()) * narrow),
                Math.round((bounds.north() - bounds.south()) * UNITS),
                shapes,
                IntStream.rangeClosed(0, STEPS.size() + 1)
                        .mapToObj(step -> new Step(step, words.of("figures.step." + step)))
                        .toList());
    }

    private static void draw(StringBuilder path, JsonNode ring, Bounds bounds, double narrow) {
        char verb = 'M';
        for (JsonNode corner : ring) {
            path.append(verb)
                    .append(Math.round((corner.get(0).asDouble() - bounds.west()) * narrow))
                    .append(' ')
                    .append(Math.round((bounds.north() - corner.get(1).asDouble()) * UNITS));
            verb = 'L';
        }
        path.append('Z');
    }

    private static int step(@Nullable BigDecimal share) {
        return share == null
                ? 0
                : 1
                        + (int) STEPS.stream()
                                .filter(step -> share.compareTo(step) >= 0)
                                .count();
    }

    private JsonNode outlines() {
        try {
            return json.readTree(areas.outlines().coarse().geoJson()).path("features");
        } catch (JsonProcessingException neverOfOurs) {
            throw new IllegalStateException(neverOfOurs);
        }
    }
}
