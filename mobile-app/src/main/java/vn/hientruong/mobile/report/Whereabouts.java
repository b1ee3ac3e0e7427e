package vn.hientruong.mobile.report;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.device.Positions.Fix;
import vn.hientruong.mobile.outbox.Draft.Spot;
import vn.hientruong.mobile.places.Commune;
import vn.hientruong.mobile.places.Communes;
import vn.hientruong.mobile.report.ReportState.ChoiceRow;
import vn.hientruong.mobile.report.ReportState.PlaceRow;
import vn.hientruong.mobile.text.Strings;
import vn.hientruong.model.Limits;

/** Where the report is: from the phone, the photo, the map or the list of communes. */
final class Whereabouts {
    /** The centre of the province, where the map begins when nothing is known. */
    private static final double LAT = 17.4689;

    private static final double LON = 106.6223;

    private final Strings text;
    private Communes communes = Communes.NONE;
    private @Nullable Fix last;

    Whereabouts(Strings text) {
        this.text = text;
    }

    void take(Communes known) {
        communes = known;
    }

    /** The spot a new position leads to; the old one where a person has chosen it, or the new one tells less. */
    @Nullable
    Spot heard(Fix fix, @Nullable Spot now) {
        last = fix;
        if (fix.stale() || (now != null && now.byHand())) {
            return now;
        }
        Double before = now == null ? null : now.accuracyMetres();
        if (before != null && fix.accuracyMetres().orElse(Double.MAX_VALUE) > 2 * before) {
            return now;
        }
        return here(fix, now == null ? "" : now.address());
    }

    /** Where the phone is now; absent while it does not know. */
    @Nullable
    Spot whereIStand(String address) {
        Fix fix = last;
        return fix == null || fix.stale() ? null : here(fix, address);
    }

    /** The same with the commune it lies in. */
    Spot named(Spot spot) {
        return new Spot(
                spot.lat(),
                spot.lon(),
                spot.accuracyMetres(),
                spot.address(),
                communeAt(spot.lat(), spot.lon()),
                spot.byHand());
    }

    @Nullable
    Fix lastFix() {
        return last;
    }

    private Spot here(Fix fix, String address) {
        OptionalDouble accuracy = fix.accuracyMetres();
        return new Spot(
                fix.lat(),
                fix.lon(),
                accuracy.isPresent() ? Math.min(accuracy.getAsDouble(), Limits.ACCURACY_METRES) : null,
                address,
                communeAt(fix.lat(), fix.lon()),
                false);
    }

    /** A place a person has chosen. */
    Spot chosen(double lat, double lon, String address) {
        return new Spot(lat, lon, null, address, communeAt(lat, lon), true);
    }

    /** Somewhere in a commune; the address has to say the rest. */
    @Nullable
    Spot commune(String code, String address) {
        for (Commune commune : communes.all()) {
            if (commune.code().equals(code)) {
                Commune.Point middle = commune.middle();
                return new Spot(middle.lat(), middle.lon(), null, address, commune.name(), true);
            }
        }
        return null;
    }

    List<ChoiceRow> choices(String typed, @Nullable Spot spot) {
        String here = spot == null ? "" : spot.commune();
        return communes.search(typed).stream()
                .map(one -> new ChoiceRow(one.code(), one.name(), one.name().equals(here)))
                .toList();
    }

    PlaceRow row(@Nullable Spot spot, boolean allowed) {
        if (spot == null) {
            Fix fix = last;
            String name = fix != null && fix.stale()
                    ? text.of("report.place.stale")
                    : allowed ? text.of("report.place.looking") : text.of("report.place.denied");
            return new PlaceRow(false, fix == null ? LAT : fix.lat(), fix == null ? LON : fix.lon(), name, "", 0, "");
        }
        Double metres = spot.accuracyMetres();
        String accuracy = spot.byHand()
                ? text.of("report.place.byHand")
                : metres == null ? "" : text.of("report.place.accuracy", Math.round(metres));
        return new PlaceRow(
                true,
                spot.lat(),
                spot.lon(),
                spot.commune().isEmpty() ? text.of("report.place.unnamed") : spot.commune(),
                accuracy,
                metres == null ? 0 : metres,
                spot.address());
    }

    private String communeAt(double lat, double lon) {
        return communes.at(lat, lon).map(Commune::name).orElse("");
    }
}
