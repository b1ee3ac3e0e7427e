package vn.hientruong.mobile.report;

import java.util.List;
import vn.hientruong.mobile.device.Positions.Fix;
import vn.hientruong.mobile.outbox.Draft.Spot;
import vn.hientruong.mobile.report.ReportState.AddressRow;
import vn.hientruong.mobile.report.ReportState.Step;
import vn.hientruong.model.Limits;

/** The place of a report: where the phone says it is, until a person has chosen. */
final class Placing {
    private final Flow flow;
    private final AddressSearch streets;

    Placing(Flow flow) {
        this.flow = flow;
        streets = new AddressSearch(flow.parts.api(), flow.parts.tasks());
    }

    void heard(Fix fix) {
        Spot before = flow.sheet.draft().spot();
        Spot now = flow.whereabouts.heard(fix, before);
        if (now != null && !now.equals(before) && flow.step != Step.DONE) {
            flow.place(now);
        }
        flow.show();
    }

    void toPlace() {
        flow.placeFrom = flow.step == Step.PLACE ? flow.placeFrom : flow.step;
        flow.placeSearch = "";
        flow.addresses = List.of();
        flow.problem = "";
        flow.step = Step.PLACE;
        flow.show();
    }

    void placeAt(double lat, double lon) {
        flow.place(flow.whereabouts.chosen(lat, lon, address()));
        flow.show();
    }

    /** Communes from the phone at once, streets from the backend when it answers. */
    void search(String typed) {
        flow.placeSearch = typed;
        flow.show();
        streets.find(typed, found -> {
            flow.addresses = found;
            flow.show();
        });
    }

    /** One of those found. */
    void street(AddressRow row) {
        flow.place(flow.whereabouts.chosen(row.lat(), row.lon(), row.address()));
        flow.show();
    }

    void commune(String code) {
        Spot spot = flow.whereabouts.commune(code, address());
        if (spot != null) {
            flow.place(spot);
            flow.show();
        }
    }

    void whereIStand() {
        Spot spot = flow.whereabouts.whereIStand(address());
        if (spot == null) {
            flow.fail(
                    flow.parts.positions().allowed()
                            ? flow.text.of("report.place.none")
                            : flow.text.of("report.place.denied"));
        } else {
            flow.problem = "";
            flow.place(spot);
            flow.show();
        }
    }

    /** In the person's own flow.words; a place in the middle of a commune needs them. */
    void address(String said) {
        Spot spot = flow.sheet.draft().spot();
        if (spot != null && !said.equals(spot.address())) {
            String kept = said.length() > Limits.ADDRESS ? said.substring(0, Limits.ADDRESS) : said;
            flow.place(new Spot(spot.lat(), spot.lon(), spot.accuracyMetres(), kept, spot.commune(), spot.byHand()));
            flow.show();
        }
    }

    private String address() {
        Spot spot = flow.sheet.draft().spot();
        return spot == null ? "" : spot.address();
    }
}
