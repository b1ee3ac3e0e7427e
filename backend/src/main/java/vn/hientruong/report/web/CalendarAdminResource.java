package vn.hientruong.report.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.Limits;
import vn.hientruong.model.calendar.DeadlineMoves;
import vn.hientruong.model.calendar.DeadlineProgress;
import vn.hientruong.model.calendar.NewCalendarYear;
import vn.hientruong.model.calendar.OpenDeadlines;
import vn.hientruong.platform.web.IfMatch;
import vn.hientruong.report.CalendarChange;
import vn.hientruong.sla.CalendarEditing;

/** Writing a year of the calendar down; the reports whose deadlines it would move have a say in it. */
@Path("/api/v1/admin/calendars")
@RolesAllowed("ADMIN")
@Tag(name = "Calendars")
public class CalendarAdminResource {
    private final CalendarChange change;
    private final CalendarEditing editing;
    private final CurrentCaller caller;

    CalendarAdminResource(CalendarChange change, CalendarEditing editing, CurrentCaller caller) {
        this.change = change;
        this.editing = editing;
        this.caller = caller;
    }

    @GET
    @Path("moving")
    @Operation(
            operationId = "showDeadlineProgress",
            summary = "How many of the deadlines that the last change moves are still where they were")
    public DeadlineProgress moving() {
        return change.progress();
    }

    @PUT
    @Path("{year:" + Limits.YEAR_PATTERN + "}")
    @Operation(
            operationId = "putCalendar",
            summary = "Write a year down, with If-Match where it was before; answers with the deadlines that moved")
    @APIResponse(responseCode = "200", description = "Written down; deadlines that move do so soon after")
    @APIResponse(
            responseCode = "409",
            description = "Deadlines of open reports would move; they are listed, send it again with MOVE or LEAVE. Or"
                    + " somebody else has changed the year; current is what it is now. Or deadlines of the change before are"
                    + " still moving; left says how many")
    public RestResponse<DeadlineMoves> put(
            @PathParam("year") int year,
            @QueryParam("deadlines")
                    @DefaultValue("ASK")
                    @Parameter(description = "What becomes of the deadlines of open reports")
                    OpenDeadlines deadlines,
            @HeaderParam("If-Match") @Nullable String version,
            @NotNull @Valid NewCalendarYear said) {
        DeadlineMoves moves = change.put(year, said, deadlines, caller.get(), IfMatch.seen(version));
        return IfMatch.tagged(moves, Objects.requireNonNull(editing.get(year).version()));
    }
}
