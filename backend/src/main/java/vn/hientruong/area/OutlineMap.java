package vn.hientruong.area;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Communes drawn for the background of a map: simplified to about 60 metres, neighbours still sharing their border, as
 * GeoJSON (RFC 7946). Drawn when first asked for.
 */
public final class OutlineMap {
    /** Degrees; corners that enclose less than a square of this side fall away. */
    private static final double TOLERANCE = 60 / 111_195.0;

    private List<Shape> shapes;
    private @Nullable Drawn drawn;

    /**
     * What is drawn.
     *
     * @param outline valid, WGS84 degrees, x = longitude
     */
    record Shape(AreaFound area, Geometry outline, boolean approximate) {}

    /**
     * The drawing.
     *
     * @param tag changes with the drawing
     */
    public record Drawn(String geoJson, String tag) {}

    OutlineMap(List<Shape> shapes) {
        this.shapes = List.copyOf(shapes);
    }

    public synchronized Drawn drawn() {
        if (drawn == null) {
            String geoJson = draw();
            drawn = new Drawn(geoJson, digest(geoJson));
            shapes = List.of();
        }
        return drawn;
    }

    private String draw() {
        Geometry[] simplified =
                CoverageSimplifier.simplify(shapes.stream().map(Shape::outline).toArray(Geometry[]::new), TOLERANCE);
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeArrayFieldStart("features");
            for (int i = 0; i < simplified.length; i++) {
                feature(json, shapes.get(i), simplified[i]);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return out.toString();
    }

    private static void feature(JsonGenerator json, Shape shape, Geometry outline) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeObjectFieldStart("properties");
        json.writeStringField("code", shape.area().code());
        json.writeStringField("name", shape.area().name());
        json.writeStringField("name_en", shape.area().nameEn());
        json.writeBooleanField("approximate", shape.approximate());
        json.writeEndObject();
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", "MultiPolygon");
        json.writeArrayFieldStart("coordinates");
        for (int part = 0; part < outline.getNumGeometries(); part++) {
            polygon(json, (Polygon) outline.getGeometryN(part));
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void polygon(JsonGenerator json, Polygon polygon) throws IOException {
        json.writeStartArray();
        ring(json, polygon.getExteriorRing().getCoordinates());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            ring(json, polygon.getInteriorRingN(hole).getCoordinates());
        }
        json.writeEndArray();
    }

    private static void ring(JsonGenerator json, Coordinate[] positions) throws IOException {
        json.writeStartArray();
        for (Coordinate position : positions) {
            json.writeStartArray();
            json.writeNumber(degrees(position.x));
            json.writeNumber(degrees(position.y));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** Five decimals are about a metre. */
    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.5f", value);
    }

    private static String digest(String content) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)),
                            0,
                            16);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
