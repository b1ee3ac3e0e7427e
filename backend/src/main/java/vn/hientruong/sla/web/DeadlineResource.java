package vn.hientruong.sla.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientruong.model.Limits;
import vn.hientruong.platform.problem.InvalidRequest;
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
            @QueryParam("from")
                    @NotNull
                    @Parameter(description = "ISO 8601 with offset", example = "2026-11-20T16:59:00+07:00")
                    String from,
            @QueryParam("workingDays") @NotNull @Min(1) @Max(Limits.WORKING_DAYS) @Parameter(example = "5")
                    Integer workingDays) {
        return new Deadline(deadlines.dueAt(instant(from), workingDays));
    }

    private static Instant instant(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() < EARLIEST_YEAR || time.getYear() > LATEST_YEAR) {
                throw InvalidRequest.at(
                        "?from", "year-range", String.valueOf(EARLIEST_YEAR), String.valueOf(LATEST_YEAR));
            }
            return time.toInstant();
        } catch (DateTimeParseException notATime) {
            throw (InvalidRequest) InvalidRequest.at("?from", "type-instant").initCause(notATime);
        }
    }
}
