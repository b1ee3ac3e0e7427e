package vn.hientruong.report;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Map;
import vn.hientruong.area.AreaFound;
import vn.hientruong.report.ReportEntry.By;
import vn.hientruong.report.ReportEntry.Line;

/** What the program does to an open report when agencies and communes are merged; status and deadline stay. */
@MappedSuperclass
abstract class SuccessionVerbs extends AgencyVerbs {
    /** Another agency has taken over. */
    static final String AGENCY_SUCCESSION = "agency-succession";
    /** Another commune holds the place now. */
    static final String AREA_SUCCESSION = "area-succession";

    @SuppressWarnings("NullAway.Init")
    SuccessionVerbs() {}

    /** @param keepAssignee whether the handler works at the successor now */
    ReportEntry handOver(String from, String to, boolean keepAssignee, Instant now) {
        assignment = assignment.handedOver(from, to, keepAssignee);
        return told(AGENCY_SUCCESSION, Map.of("before", from, "agency", to), now);
    }

    ReportEntry relocate(AreaFound before, AreaFound area, Instant now) {
        place = place.in(area.id());
        return told(AREA_SUCCESSION, Map.of("before", before.code(), "area", area.code()), now);
    }

    private ReportEntry told(String action, Map<String, String> details, Instant now) {
        movedAt = now;
        return entry(action, new By(null, Actor.PROGRAM), status, new Line(null, false, details), now);
    }
}
