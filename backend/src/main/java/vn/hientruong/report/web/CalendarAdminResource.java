package vn.hientruong.report.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.Limits;
import vn.hientruong.model.calendar.DeadlineMoves;
import vn.hientruong.model.calendar.NewCalendarYear;
import vn.hientruong.model.calendar.OpenDeadlines;
import vn.hientruong.report.CalendarChange;

/** Writing a year of the calendar down; the reports whose deadlines it would move have a say in it. */
@Path("/api/v1/admin/calendars")
@RolesAllowed("ADMIN")
@Tag(name = "Calendars")
public class CalendarAdminResource {
    private final CalendarChange change;
    private final CurrentCaller caller;

    CalendarAdminResource(CalendarChange change, CurrentCaller caller) {
        this.change = change;
        this.caller = caller;
    }

    @PUT
    @Path("{year:" + Limits.YEAR_PATTERN + "}")
    @Operation(
            operationId = "putCalendar",
            summary = "Write a year down, in place of what was said of it; answers with the deadlines that moved")
    @APIResponse(responseCode = "200", description = "Written down")
    @APIResponse(
            responseCode = "409",
            description = "Deadlines of open reports would move; they are listed, send it again with MOVE or LEAVE")
    public DeadlineMoves put(
            @PathParam("year") int year,
            @QueryParam("deadlines")
                    @DefaultValue("ASK")
                    @Parameter(description = "What becomes of the deadlines of open reports")
                    OpenDeadlines deadlines,
            @NotNull @Valid NewCalendarYear said) {
        return change.put(year, said, deadlines, caller.get());
    }
}
