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
import vn.hientruong.area.OutlineMap.Drawn;
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

    /** A commune of today before it is shaded. */
    private record Outlined(String code, String name, String nameEn, String path) {}

    /**
     * What stays the same from one view to the next.
     *
     * @param tag of the outlines it was drawn from; another one after a change
     */
    private record Sheet(String tag, long width, long height, List<Outlined> communes) {}

    private final Areas areas;
    private final ObjectMapper json;
    private volatile @Nullable Sheet sheet;

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
        return sheet().map(drawn -> view(drawn, words, column, shares));
    }

    private static View view(Sheet sheet, Words words, FigureColumn column, Map<String, BigDecimal> shares) {
        boolean english = words.language().equals("en");
        List<Shape> shapes = sheet.communes().stream()
                .map(commune -> {
                    BigDecimal share = shares.get(commune.code());
                    String name = english ? commune.nameEn() : commune.name();
                    return new Shape(
                            commune.path(), name + ": " + PublicFigures.text(words, column, share), step(share));
                })
                .toList();
        return new View(
                sheet.width(),
                sheet.height(),
                shapes,
                IntStream.rangeClosed(0, STEPS.size() + 1)
                        .mapToObj(step -> new Step(step, words.of("figures.step." + step)))
                        .toList());
    }

    private Optional<Sheet> sheet() {
        Drawn outlines = areas.outlines().coarse();
        Sheet last = sheet;
        if (last != null && last.tag().equals(outlines.tag())) {
            return Optional.of(last);
        }
        Optional<Sheet> drawn = areas.bounds().map(bounds -> sheet(outlines, bounds));
        sheet = drawn.orElse(null);
        return drawn;
    }

    private Sheet sheet(Drawn outlines, Bounds bounds) {
        double narrow = Math.cos(Math.toRadians((bounds.south() + bounds.north()) / 2)) * UNITS;
        List<Outlined> communes = new ArrayList<>();
        for (JsonNode feature : features(outlines)) {
            StringBuilder path = new StringBuilder();
            for (JsonNode polygon : feature.path("geometry").path("coordinates")) {
                polygon.forEach(ring -> draw(path, ring, bounds, narrow));
            }
            JsonNode called = feature.path("properties");
            communes.add(new Outlined(
                    called.path("code").asText(),
                    called.path("name").asText(),
                    called.path("name_en").asText(),
                    path.toString()));
        }
        return new Sheet(
                outlines.tag(),
                Math.round((bounds.east() - bounds.west()) * narrow),
                Math.round((bounds.north() - bounds.south()) * UNITS),
                List.copyOf(communes));
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

    private JsonNode features(Drawn outlines) {
        try {
            return json.readTree(outlines.geoJson()).path("features");
        } catch (JsonProcessingException neverOfOurs) {
            throw new IllegalStateException(neverOfOurs);
        }
    }
}
