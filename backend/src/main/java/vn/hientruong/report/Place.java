package vn.hientruong.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.area.AreaFound;
import vn.hientruong.area.Location;
import vn.hientruong.model.place.NewPlace;

/**
 * Where a report is; the point is fixed at filing, the area follows its successors while the report is open.
 *
 * @param lat WGS84 degrees
 * @param lon WGS84 degrees
 * @param areaId the commune that holds the point
 */
@Embeddable
record Place(
        double lat,
        double lon,
        @Column(name = "accuracy_metres") @Nullable Double accuracyMetres,
        @Column(name = "address") @Nullable String address,
        @Column(name = "area_id") @Nullable UUID areaId) {

    /** The same point, in the area that holds it now. */
    Place in(UUID area) {
        return new Place(lat, lon, accuracyMetres, address, area);
    }

    static Place of(NewPlace said, Location found) {
        return new Place(
                said.lat(),
                said.lon(),
                said.accuracyMetres(),
                said.address(),
                found.area().map(AreaFound::id).orElse(null));
    }
}
