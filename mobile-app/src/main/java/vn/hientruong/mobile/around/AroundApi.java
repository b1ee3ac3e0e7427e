package vn.hientruong.mobile.around;

import io.avaje.json.JsonException;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.api.Answer;
import vn.hientruong.mobile.api.Backend;
import vn.hientruong.mobile.api.Wire;
import vn.hientruong.mobile.kept.Copies;
import vn.hientruong.mobile.kept.Dated;
import vn.hientruong.mobile.kept.Document;
import vn.hientruong.mobile.map.Box;

/** Asks what lies in a part of the map; everybody may. Blocks. */
public final class AroundApi {
    private static final String LAST = "around";
    private static final String NARROWED = "around-narrowed";

    private final Backend backend;
    private final Copies copies;
    private final Clock clock;
    private final JsonType<Collection> json;

    public AroundApi(Backend backend, Copies copies, Clock clock) {
        this.backend = backend;
        this.copies = copies;
        this.clock = clock;
        json = backend.jsonb().type(Collection.class);
    }

    /** What lies there: gathered far out, one by one near in. The last answer about everything is kept. */
    Answer<Dated<Collection>> find(Box box, int zoom, AroundFilter filter) {
        String path = "/api/v1/map?bbox=" + box.query() + "&zoom=" + zoom + filter.query();
        return document(filter.narrows() ? NARROWED : LAST, path).ask();
    }

    /** The last answer, wherever it was about. */
    Optional<Dated<Collection>> last() {
        return document(LAST, "").kept();
    }

    private Document<Collection> document(String name, String path) {
        return new Document<>(backend, copies, clock, name, path, bytes -> {
            Collection found = Wire.read(json, bytes);
            if (found.features() == null || !found.features().stream().allMatch(Feature::complete)) {
                throw new JsonException("incomplete");
            }
            return found;
        });
    }

    /** GeoJSON, as far as this app reads it. */
    @Json
    public record Collection(List<Feature> features) {}

    /** A mark. */
    @Json
    public record Feature(Geometry geometry, Properties properties) {
        private boolean complete() {
            return geometry != null
                    && properties != null
                    && geometry.coordinates() != null
                    && geometry.coordinates().size() >= 2
                    && properties.reports() > 0;
        }

        double lat() {
            return geometry.coordinates().get(1);
        }

        double lon() {
            return geometry.coordinates().get(0);
        }
    }

    /** Longitude, latitude. */
    @Json
    public record Geometry(List<Double> coordinates) {}

    /**
     * What is known of a mark.
     *
     * @param reports how many lie there
     * @param id of the only report there; absent for several
     * @param name of the only report: category and status in words
     */
    @Json
    public record Properties(
            long reports,
            @Nullable String id,
            @Nullable String code,
            @Nullable String status,
            @Nullable String name) {}
}
