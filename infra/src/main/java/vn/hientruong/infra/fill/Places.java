package vn.hientruong.infra.fill;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import vn.hientruong.infra.fill.Directory.Commune;

/** Where reports come from: a few busy communes and a long tail, along streets of which some are far busier than others. */
final class Places {
    private static final int STREETS = 60;
    private static final double BUSY_COMMUNES = 1.35;
    private static final double BUSY_STREETS = 0.9;
    /** Metres a phone is wrong by. */
    private static final double SCATTER = 12;

    private static final double METRES_PER_DEGREE = 111_320;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** One street: a line from a point, in degrees. */
    record Street(String name, double lat, double lon, double lats, double lons) {}

    /** A place in a commune. */
    record Spot(Commune commune, Street street, double lat, double lon) {}

    private record Streets(Commune commune, PreparedGeometry outline, List<Street> list) {}

    private final List<Streets> communes = new ArrayList<>();
    private final double[] communeWeights;
    private final double[] streetWeights = Chance.zipfWeights(STREETS, BUSY_STREETS);
    private final Chance chance;

    Places(Directory directory, Words words, Chance chance) {
        this.chance = chance;
        for (Commune commune : directory.communes()) {
            communes.add(new Streets(
                    commune, PreparedGeometryFactory.prepare(commune.outline()), streets(commune, words.streets())));
        }
        communeWeights = Chance.zipfWeights(communes.size(), BUSY_COMMUNES);
    }

    Spot somewhere() {
        Streets in = communes.get(chance.pick(communeWeights));
        while (true) {
            Street street = in.list.get(chance.pick(streetWeights));
            double along = chance.between(0, 1);
            double lat = street.lat + along * street.lats;
            double lon = street.lon + along * street.lons;
            if (in.outline.contains(point(lat, lon))) {
                return near(new Spot(in.commune, street, lat, lon));
            }
        }
    }

    /** A few steps from there, in the same commune. */
    Spot near(Spot spot) {
        Streets in = communes.stream()
                .filter(each -> each.commune.equals(spot.commune))
                .findFirst()
                .orElseThrow();
        double lat = metre(spot.lat + chance.gaussian() * SCATTER / METRES_PER_DEGREE);
        double lon = metre(spot.lon + chance.gaussian() * SCATTER / METRES_PER_DEGREE);
        boolean inside = in.outline.contains(point(lat, lon));
        return new Spot(spot.commune, spot.street, inside ? lat : spot.lat, inside ? lon : spot.lon);
    }

    /** Two thirds within two kilometres of the middle, the others anywhere in the commune. */
    private List<Street> streets(Commune commune, List<String> names) {
        Point middle = commune.outline().getInteriorPoint();
        var around = commune.outline().getEnvelopeInternal();
        PreparedGeometry outline = PreparedGeometryFactory.prepare(commune.outline());
        List<Street> streets = new ArrayList<>();
        while (streets.size() < STREETS) {
            boolean central = chance.of(0.67);
            double lat = central
                    ? middle.getY() + chance.gaussian() * 0.009
                    : chance.between(around.getMinY(), around.getMaxY());
            double lon = central
                    ? middle.getX() + chance.gaussian() * 0.009
                    : chance.between(around.getMinX(), around.getMaxX());
            if (outline.contains(point(lat, lon))) {
                double length = chance.between(200, 1800) / METRES_PER_DEGREE;
                double bearing = chance.between(0, Math.PI);
                String name = names.get(streets.size() % names.size())
                        + (streets.size() < names.size() ? "" : " " + (1 + streets.size() / names.size()));
                streets.add(new Street(name, lat, lon, length * Math.sin(bearing), length * Math.cos(bearing)));
            }
        }
        return streets;
    }

    private static double metre(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }

    private static Point point(double lat, double lon) {
        return GEOMETRY.createPoint(new Coordinate(lon, lat));
    }
}
