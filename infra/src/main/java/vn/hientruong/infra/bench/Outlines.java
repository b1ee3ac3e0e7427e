package vn.hientruong.infra.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import vn.hientruong.area.AreaFound;
import vn.hientruong.area.AreaIndex;
import vn.hientruong.infra.Failed;
import vn.hientruong.infra.RunningSystem;

/** The communes of a GeoJSON file that is known to be sound. */
record Outlines(List<AreaIndex.Entry> communes) {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    static Outlines read(Path geoJson) {
        try {
            List<AreaIndex.Entry> communes = new ArrayList<>();
            for (JsonNode feature :
                    RunningSystem.JSON.readTree(geoJson.toFile()).path("features")) {
                String code = feature.path("properties").path("code").asText();
                String name = feature.path("properties").path("name").asText();
                communes.add(new AreaIndex.Entry(
                        new AreaFound(
                                UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                                code,
                                name,
                                name),
                        outline(feature.path("geometry"))));
            }
            return new Outlines(communes);
        } catch (IOException unreadable) {
            throw new Failed("cannot read " + geoJson, unreadable);
        }
    }

    AreaIndex index() {
        return new AreaIndex(communes, List.of(), 0);
    }

    Envelope box() {
        Envelope box = new Envelope();
        communes.forEach(commune -> box.expandToInclude(commune.outline().getEnvelopeInternal()));
        return box;
    }

    private static Geometry outline(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        if (geometry.path("type").asText().equals("Polygon")) {
            return polygon(coordinates);
        }
        List<Polygon> parts = new ArrayList<>();
        coordinates.forEach(part -> parts.add(polygon(part)));
        return GEOMETRY.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> all = new ArrayList<>();
        for (JsonNode ring : rings) {
            List<Coordinate> corners = new ArrayList<>();
            ring.forEach(corner -> corners.add(
                    new Coordinate(corner.get(0).asDouble(), corner.get(1).asDouble())));
            all.add(GEOMETRY.createLinearRing(corners.toArray(Coordinate[]::new)));
        }
        return GEOMETRY.createPolygon(all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }
}
