package vn.hientruong.area;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Reads one GeoJSON feature as it streams by, so a file of 30 MB never stands in memory as a tree. A fault does not
 * stop the reading: the first one is kept and the parser still ends behind the feature.
 */
final class FeatureReader {
    /** MultiPolygon: parts of rings of positions, and the position itself. */
    private static final int DEEPEST = 4;

    private final JsonParser in;
    private final int positionsLeft;
    private @Nullable Unfit fault;
    private @Nullable String type;
    private @Nullable JsonNode properties;
    private @Nullable String geometryType;
    private @Nullable Object coordinates;
    private int positions;

    FeatureReader(JsonParser in, int positionsLeft) {
        this.in = in;
        this.positionsLeft = positionsLeft;
    }

    /** What a feature says, before anything but its syntax was looked at. */
    record Raw(
            @Nullable Unfit fault,
            @Nullable JsonNode properties,
            @Nullable String geometryType,
            @Nullable Object coordinates,
            int positions) {}

    /** Reads the value the parser stands on, to its end. */
    Raw read() throws IOException {
        if (in.currentToken() == JsonToken.START_OBJECT) {
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                member(in.currentName());
            }
        } else {
            in.skipChildren();
        }
        if (!"Feature".equals(type)) {
            fault = new Unfit("feature-type");
        }
        return new Raw(fault, properties, geometryType, coordinates, positions);
    }

    private void member(String name) throws IOException {
        in.nextToken();
        switch (name) {
            case "type" -> type = text();
            case "properties" -> properties = in.readValueAsTree();
            case "geometry" -> geometry();
            default -> in.skipChildren();
        }
    }

    private void geometry() throws IOException {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            in.skipChildren();
            return;
        }
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "type" -> geometryType = text();
                case "coordinates" -> coordinates = nested(1);
                default -> in.skipChildren();
            }
        }
    }

    private @Nullable String text() throws IOException {
        String read = in.currentToken() == JsonToken.VALUE_STRING ? in.getText() : null;
        in.skipChildren();
        return read;
    }

    /** A position becomes a {@link Coordinate}, any other array a list of what it holds. */
    private @Nullable Object nested(int depth) throws IOException {
        if (in.currentToken() != JsonToken.START_ARRAY || depth > DEEPEST) {
            in.skipChildren();
            return fail("nesting");
        }
        if (in.nextToken() == JsonToken.END_ARRAY) {
            return List.of();
        }
        if (in.currentToken() != JsonToken.START_ARRAY) {
            return position();
        }
        List<Object> parts = new ArrayList<>();
        do {
            Object part = nested(depth + 1);
            if (part != null) {
                parts.add(part);
            }
        } while (in.nextToken() != JsonToken.END_ARRAY);
        return parts;
    }

    /** Longitude, latitude and whatever follows: an altitude is of no use here. */
    private @Nullable Coordinate position() throws IOException {
        double[] lonLat = new double[2];
        int length = 0;
        do {
            if (!in.currentToken().isNumeric()) {
                fail("position-number", line(), column());
                in.skipChildren();
            } else if (length < lonLat.length) {
                lonLat[length] = in.getDoubleValue();
            }
            length++;
        } while (in.nextToken() != JsonToken.END_ARRAY);
        if (++positions > positionsLeft) {
            throw AreaFile.tooManyPositions();
        }
        if (length < lonLat.length) {
            return fail("position-number", line(), column());
        }
        return checked(lonLat[0], lonLat[1]);
    }

    private @Nullable Coordinate checked(double lon, double lat) {
        if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) {
            return new Coordinate(lon, lat);
        }
        // every longitude of Vietnam is above 90, so latitude first shows itself at once
        boolean swapped = Math.abs(lon) <= 90 && Math.abs(lat) <= 180;
        return fail(swapped ? "latitude-first" : "out-of-range", line(), column());
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // nothing, of whatever type was to be read
    private <T> @Nullable T fail(String key, Object... args) {
        if (fault == null) {
            fault = new Unfit(key, args);
        }
        return null;
    }

    private int line() {
        return in.currentLocation().getLineNr();
    }

    private int column() {
        return in.currentLocation().getColumnNr();
    }
}
