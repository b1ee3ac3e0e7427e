package vn.hientruong.area;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Two areas of one level may share a border, not ground: a street answers to one commune. */
final class Overlaps {
    /** Share of the smaller area; surveys of neighbours never meet exactly. */
    private static final double TOLERATED = 0.01;

    private Overlaps() {}

    /** Those that lie over one that stands before them in the same file and begins the same day. */
    static List<Refusal> among(List<NewArea> areas) {
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 1; i < areas.size(); i++) {
            NewArea area = areas.get(i);
            areas.subList(0, i).stream()
                    .filter(earlier -> earlier.level() == area.level())
                    .filter(earlier -> earlier.validFrom().equals(area.validFrom()))
                    .filter(earlier -> tooMuch(earlier.outline(), area.outline()))
                    .findFirst()
                    .ifPresent(earlier -> refusals.add(refusal(area, earlier.code(), earlier.name())));
        }
        return refusals;
    }

    static Refusal refusal(NewArea area, String code, String name) {
        return new Refusal(area.pointer(), area.code(), Unfit.reason("overlap", code, name));
    }

    static boolean tooMuch(Geometry one, Geometry other) {
        if (!one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())) {
            return false;
        }
        double shared =
                OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION).getArea();
        return shared > TOLERATED * Math.min(one.getArea(), other.getArea());
    }
}
