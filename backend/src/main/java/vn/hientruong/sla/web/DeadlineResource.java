package vn.hientruong.sla.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.InvalidRequest.Fault;
import vn.hientruong.sla.Deadlines;

/** What the working-day calendar says, for staff. */
@Path("/api/v1/deadlines")
@RolesAllowed({"INTAKE", "HANDLER", "LEAD", "SUPERVISOR", "ADMIN"})
@Tag(name = "Deadlines")
public class DeadlineResource {
    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2100;

    private final Deadlines deadlines;

    DeadlineResource(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** The exact end of the limit. */
    public record Deadline(Instant dueAt) {}

    @GET
    @Operation(summary = "When something is due that starts then and may take so many working days")
    public Deadline dueAt(
            @Parameter(description = "ISO 8601 with offset", example = "2026-11-20T16:59:00+07:00", required = true)
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(description = "1 to " + Limits.WORKING_DAYS, example = "5", required = true)
                    @QueryParam("workingDays")
                    @Nullable
                    String workingDays) {
        List<Fault> faults = new ArrayList<>();
        Instant start = instant(from);
        Integer days = days(workingDays);
        if (start == null) {
            faults.add(new Fault("?from", "instant", EARLIEST_YEAR, LATEST_YEAR));
        }
        if (days == null) {
            faults.add(new Fault("?workingDays", "working-days", 1, Limits.WORKING_DAYS));
        }
        if (start == null || days == null) {
            throw new InvalidRequest(faults);
        }
        return new Deadline(deadlines.dueAt(start, days));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text == null ? "" : text);
            boolean sensible = time.getYear() >= EARLIEST_YEAR && time.getYear() <= LATEST_YEAR;
            return sensible ? time.toInstant() : null;
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    private static @Nullable Integer days(@Nullable String text) {
        boolean number = text != null && text.matches("[0-9]{1,2}");
        int days = number ? Integer.parseInt(text) : 0;
        return days >= 1 && days <= Limits.WORKING_DAYS ? days : null;
    }
}
