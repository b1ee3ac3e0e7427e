package vn.hientruong.area;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.locationtech.jts.geom.Coordinate;
import vn.hientruong.platform.persistence.Snapshot;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.signal.Signal;
import vn.hientruong.platform.signal.Signals;

/**
 * The areas of today, in memory. Read again when any instance says that areas changed, and when the day turns, since an
 * area may begin or end on it.
 */
@Singleton
public class Areas {
    /** Of the signal that goes round when areas change. */
    public static final String TOPIC = "area";

    private final Clock clock;
    private final Snapshot<AreaSnapshot> known;

    Areas(
            AreaRepository areas,
            Clock clock,
            @ConfigProperty(name = "hientruong.area.margin-metres", defaultValue = "2000") double marginMetres) {
        this.clock = clock;
        this.known = new Snapshot<>(() -> AreaSnapshot.read(areas, clock.instant(), marginMetres));
    }

    /**
     * What is known about a point; see {@link AreaIndex#locate}.
     *
     * @param lat WGS84 degrees
     * @param lon WGS84 degrees
     */
    public Location locate(double lat, double lon) {
        return today().index().locate(lat, lon);
    }

    /** See {@link AreaIndex#middleOf}. */
    public Optional<AreaIndex.Middle> middleOf(AreaFound area) {
        return today().index().middleOf(area);
    }

    /** See {@link AreaIndex#bounds}. */
    public Optional<AreaIndex.Bounds> bounds() {
        return today().index().bounds();
    }

    /** Of any time, so that old reports keep the area they were filed in. */
    public Optional<AreaFound> find(UUID id) {
        return Optional.ofNullable(today().ever().get(id));
    }

    /** The commune that carries this code today. */
    public Optional<AreaFound> findByCode(String code) {
        return all().stream().filter(area -> area.code().equals(code)).findFirst();
    }

    /** The communes of today, by code. */
    public List<AreaFound> all() {
        return today().index().areas();
    }

    /**
     * The communes of today that share ground with a polygon, by code.
     *
     * @param corners latitude and longitude of each, WGS84 degrees, in their order; the polygon closes itself
     * @throws InvalidRequest pointing there when they enclose nothing sensible
     */
    public List<AreaFound> touchedBy(List<double[]> corners, String pointer) {
        List<Object> ring = new ArrayList<>();
        corners.forEach(corner -> ring.add(new Coordinate(corner[1], corner[0])));
        ring.add(new Coordinate(corners.get(0)[1], corners.get(0)[0]));
        try {
            return today().index().touchedBy(Outline.of("Polygon", List.of(ring)));
        } catch (Unfit nonsense) {
            throw (InvalidRequest) InvalidRequest.at(pointer, "no-outline").initCause(nonsense);
        }
    }

    /** Whether no area was ever made known. */
    public boolean isEmpty() {
        return today().ever().isEmpty();
    }

    /** The communes of today as GeoJSON, simplified for the background of a map. */
    public OutlineMap outlines() {
        return today().outlines();
    }

    void start(@Observes StartupEvent event) {
        today();
    }

    /** The instance that made the change need not wait for its own signal to come back. */
    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) Signals.Outgoing signal) {
        if (signal.topic().equals(TOPIC)) {
            known.stale();
        }
    }

    void on(@Observes Signal signal) {
        if (signal.concerns(TOPIC)) {
            known.stale();
        }
    }

    private AreaSnapshot today() {
        AreaSnapshot last = known.get();
        if (last.holdsAt(clock.millis())) {
            return last;
        }
        known.stale();
        return known.get();
    }
}
