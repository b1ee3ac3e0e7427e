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
 * Communes drawn for the background of a map: simplified to about 60 metres, or to 400 for a first view of the whole province,
 * which is a quarter as long; neighbours still share their border. GeoJSON (RFC 7946), drawn when first asked for.
 */
public final class OutlineMap {
    private static final double DEGREE_METRES = 111_195;
    private static final Detail FINE = new Detail(60 / DEGREE_METRES, "%.5f");
    private static final Detail COARSE = new Detail(400 / DEGREE_METRES, "%.3f");

    private List<Shape> shapes;
    private @Nullable Both both;

    /**
     * How exactly it is drawn.
     *
     * @param tolerance degrees; corners that enclose less than a square of this side fall away
     * @param number how a coordinate is written
     */
    private record Detail(double tolerance, String number) {
        String degrees(double value) {
            return String.format(Locale.ROOT, number, value);
        }
    }

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

    private record Both(Drawn fine, Drawn coarse) {}

    OutlineMap(List<Shape> shapes) {
        this.shapes = List.copyOf(shapes);
    }

    /** To about 60 metres. */
    public Drawn drawn() {
        return both().fine();
    }

    /** To about 400 metres. */
    public Drawn coarse() {
        return both().coarse();
    }

    private synchronized Both both() {
        if (both == null) {
            both = new Both(draw(FINE), draw(COARSE));
            shapes = List.of();
        }
        return both;
    }

    private Drawn draw(Detail detail) {
        Geometry[] simplified = CoverageSimplifier.simplify(
                shapes.stream().map(Shape::outline).toArray(Geometry[]::new), detail.tolerance());
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeArrayFieldStart("features");
            for (int i = 0; i < simplified.length; i++) {
                feature(json, shapes.get(i), simplified[i], detail);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return new Drawn(out.toString(), digest(out.toString()));
    }

    private static void feature(JsonGenerator json, Shape shape, Geometry outline, Detail detail) throws IOException {
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
            polygon(json, (Polygon) outline.getGeometryN(part), detail);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void polygon(JsonGenerator json, Polygon polygon, Detail detail) throws IOException {
        json.writeStartArray();
        ring(json, polygon.getExteriorRing().getCoordinates(), detail);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            ring(json, polygon.getInteriorRingN(hole).getCoordinates(), detail);
        }
        json.writeEndArray();
    }

    private static void ring(JsonGenerator json, Coordinate[] positions, Detail detail) throws IOException {
        json.writeStartArray();
        for (Coordinate position : positions) {
            json.writeStartArray();
            json.writeNumber(detail.degrees(position.x));
            json.writeNumber(detail.degrees(position.y));
            json.writeEndArray();
        }
        json.writeEndArray();
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
