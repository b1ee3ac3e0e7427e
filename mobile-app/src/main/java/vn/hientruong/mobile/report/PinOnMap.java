package vn.hientruong.mobile.report;

import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.map.MapPane;
import vn.hientruong.mobile.map.Outline;
import vn.hientruong.mobile.map.Spot;
import vn.hientruong.mobile.places.Commune;
import vn.hientruong.mobile.places.Communes;
import vn.hientruong.mobile.text.Strings;

/** The pin of a report on the app's own map. */
public final class PinOnMap implements PinMap {
    private static final double STREET = 16;

    private final MapPane map;
    private final Strings text;
    private Moved moved = (lat, lon) -> {};
    private @Nullable Spot shown;

    public PinOnMap(MapPane map, Strings text) {
        this.map = map;
        this.text = text;
    }

    /** What is drawn where there are no tiles. */
    public void outlines(Communes communes) {
        List<Outline> outlines = communes.all().stream().map(PinOnMap::outline).toList();
        map.outlines(outlines);
    }

    private static Outline outline(Commune commune) {
        Commune.Point middle = commune.middle();
        return new Outline(commune.name(), new Spot(middle.lat(), middle.lon()), commune.rings());
    }

    @Override
    public Node node() {
        return map;
    }

    @Override
    public void show(double lat, double lon, double metres) {
        Spot spot = new Spot(lat, lon);
        if (!spot.equals(shown)) {
            shown = spot;
            map.show(spot, STREET);
            map.pin(spot, text.of("report.place.pin"), this::put);
            if (metres > 0) {
                map.position(spot, metres);
            }
        }
    }

    private void put(Spot where) {
        shown = where;
        moved.to(where.lat(), where.lon());
    }

    @Override
    public void onMoved(Moved hears) {
        moved = hears;
    }
}
