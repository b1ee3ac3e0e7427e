package vn.hientruong.area;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.problem.HttpProblem;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.RefusedRequest;

/**
 * A GeoJSON FeatureCollection (RFC 7946) read and checked as far as can be without the database.
 *
 * @param areas that stand the checks
 * @param refusals of the others
 */
public record AreaFile(List<NewArea> areas, List<Refusal> refusals) {
    private static final int MOST_FEATURES = 5_000;
    /** About what 30 MB hold with six decimals; more would not fit the memory this program promises to stay in. */
    private static final int MOST_POSITIONS = 1_500_000;

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private static final JsonFactory JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build()
            .getFactory();

    /**
     * What holds for features that do not say it themselves.
     *
     * @param validFrom first day
     */
    public record Defaults(LocalDate validFrom, AreaLevel level) {}

    /**
     * Reads to the end of the stream.
     *
     * @throws UncheckedIOException when it is not JSON, or breaks off; its cause says which
     * @throws RefusedRequest when it is empty
     * @throws InvalidRequest when it is no FeatureCollection, or too much of one
     */
    public static AreaFile read(InputStream geoJson, Defaults defaults) {
        try (JsonParser in = JSON.createParser(geoJson)) {
            return new Reading(in, defaults).collection();
        } catch (CharConversionException notText) {
            throw new RefusedRequest(HttpProblem.MALFORMED_JSON, 1, 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What could be read of it, drawn; those that were refused for what they are have no outline. */
    public OutlineMap drawing() {
        return new OutlineMap(areas.stream()
                .map(area -> new OutlineMap.Shape(
                        new AreaFound(new UUID(0, 0), area.code(), area.name(), area.nameEn()),
                        area.outline(),
                        area.approximate()))
                .toList());
    }

    /** A day an area of today or of living memory can begin on. */
    public static Optional<LocalDate> day(String iso) {
        try {
            return Optional.of(LocalDate.parse(iso)).filter(day -> day.isAfter(EARLIEST) && day.isBefore(LATEST));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    static InvalidRequest tooManyPositions() {
        return InvalidRequest.at("/features", "area-positions", MOST_POSITIONS);
    }

    private static final class Reading {
        private final JsonParser in;
        private final Defaults defaults;
        private final List<NewArea> areas = new ArrayList<>();
        private final List<Refusal> refusals = new ArrayList<>();
        private final Set<String> codes = new HashSet<>();
        private @Nullable String type;
        private int features;
        private int positions;

        Reading(JsonParser in, Defaults defaults) {
            this.in = in;
            this.defaults = defaults;
        }

        AreaFile collection() throws IOException {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                if (in.currentToken() == null) {
                    throw new RefusedRequest(HttpProblem.MISSING_BODY);
                }
                throw InvalidRequest.at("", "area-collection");
            }
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                member(in.currentName());
            }
            if (in.nextToken() != null) {
                throw new JsonParseException(in, "more than one value");
            }
            if (!"FeatureCollection".equals(type)) {
                throw InvalidRequest.at("/type", "area-collection");
            }
            if (features == 0) {
                throw InvalidRequest.at("/features", "area-none");
            }
            refusals.addAll(Overlaps.among(areas));
            return new AreaFile(List.copyOf(areas), List.copyOf(refusals));
        }

        private void member(String name) throws IOException {
            JsonToken value = in.nextToken();
            if (name.equals("features") && value == JsonToken.START_ARRAY) {
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    feature();
                }
            } else if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                type = in.getText();
            } else {
                in.skipChildren();
            }
        }

        private void feature() throws IOException {
            if (features >= MOST_FEATURES) {
                throw InvalidRequest.at("/features", "area-features", MOST_FEATURES);
            }
            String pointer = "/features/" + features++;
            FeatureReader.Raw raw = new FeatureReader(in, MOST_POSITIONS - positions).read();
            positions += raw.positions();
            AreaProperties properties = new AreaProperties(raw.properties());
            try {
                if (raw.fault() != null) {
                    throw raw.fault();
                }
                NewArea area = properties.area(pointer, defaults, Outline.of(raw.geometryType(), raw.coordinates()));
                if (!codes.add(area.code())) {
                    throw new Unfit("code-twice");
                }
                areas.add(area);
            } catch (Unfit unfit) {
                refusals.add(new Refusal(pointer, properties.codeIfAny(), unfit.reason()));
            }
        }
    }
}
