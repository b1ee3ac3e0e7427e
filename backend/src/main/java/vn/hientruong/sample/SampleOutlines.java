package vn.hientruong.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import vn.hientruong.area.AreaFile;
import vn.hientruong.area.AreaLevel;
import vn.hientruong.area.NewArea;

/**
 * The commune units of former Quảng Bình since July 2025. Names, codes and centre points are facts; the outlines are
 * sketches: every place goes to the nearest centre, cut at a province border drawn by hand. Real outlines come from an
 * administrator's import.
 */
final class SampleOutlines {
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    record Centre(String code, String name, String nameEn, Coordinate point) {}

    private SampleOutlines() {}

    /** The province first, then its communes by code. */
    static AreaFile read() {
        AreaFile province =
                AreaFile.read(resource("quang-binh.geojson"), new AreaFile.Defaults(REFORM, AreaLevel.PROVINCE));
        NewArea around = province.areas().get(0);
        List<Centre> centres = centres();
        Map<Coordinate, Geometry> cells = cells(centres, around.outline());
        List<NewArea> areas = new ArrayList<>(province.areas());
        for (Centre centre : centres) {
            areas.add(new NewArea(
                    "/features/" + areas.size(),
                    centre.code,
                    centre.name,
                    centre.nameEn,
                    AreaLevel.COMMUNE,
                    around.code(),
                    REFORM,
                    List.of(),
                    List.of(),
                    Objects.requireNonNull(cells.get(centre.point), centre.code),
                    true));
        }
        return new AreaFile(areas, List.of());
    }

    private static Map<Coordinate, Geometry> cells(List<Centre> centres, Geometry outline) {
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(centres.stream().map(Centre::point).toList());
        builder.setClipEnvelope(outline.getEnvelopeInternal());
        Geometry diagram = builder.getDiagram(GEOMETRY);
        Map<Coordinate, Geometry> cells = new HashMap<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Geometry cell = diagram.getGeometryN(i);
            OverlayNG cut = new OverlayNG(cell, outline, GEOMETRY.getPrecisionModel(), OverlayNG.INTERSECTION);
            cut.setStrictMode(true);
            cells.put((Coordinate) cell.getUserData(), cut.getResult());
        }
        return cells;
    }

    static List<Centre> centres() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(resource("areas.csv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cell -> new Centre(
                            cell[0],
                            cell[1],
                            cell[2],
                            new Coordinate(Double.parseDouble(cell[4]), Double.parseDouble(cell[3]))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream resource(String name) {
        InputStream found = SampleOutlines.class.getResourceAsStream("/sample/" + name);
        if (found == null) {
            throw new IllegalStateException("The program lacks its own file sample/" + name);
        }
        return found;
    }
}
