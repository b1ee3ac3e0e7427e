package vn.hientruong.sla.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.hientruong.model.Limits;
import vn.hientruong.model.calendar.CalendarYearView;
import vn.hientruong.platform.web.IfMatch;
import vn.hientruong.sla.CalendarEditing;
import vn.hientruong.sla.HolidayProposal;

/** When offices work, for administrators to read; writing a year down may move deadlines and stands beside reports. */
@Path("/api/v1/admin/calendars")
@RolesAllowed("ADMIN")
@Tag(name = "Calendars")
public class CalendarResource {
    private final CalendarEditing editing;
    private final HolidayProposal proposal;

    CalendarResource(CalendarEditing editing, HolidayProposal proposal) {
        this.editing = editing;
        this.proposal = proposal;
    }

    @GET
    @Operation(operationId = "listCalendars", summary = "Every year that was written down, the earliest first")
    public List<CalendarYearView> list() {
        return editing.list();
    }

    @GET
    @Path("{year:" + Limits.YEAR_PATTERN + "}")
    @Operation(operationId = "getCalendar", summary = "When offices work in that year")
    public RestResponse<CalendarYearView> get(@PathParam("year") int year) {
        CalendarYearView view = editing.get(year);
        return IfMatch.tagged(view, Objects.requireNonNull(view.version()));
    }

    @GET
    @Path("{year:" + Limits.YEAR_PATTERN + "}/proposal")
    @Operation(
            operationId = "proposeCalendar",
            summary = "The holidays the law and the lunar calendar lead to; nothing is stored")
    public CalendarYearView propose(@PathParam("year") int year) {
        return proposal.of(year);
    }
}
