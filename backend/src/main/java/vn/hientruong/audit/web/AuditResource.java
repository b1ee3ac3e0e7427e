package vn.hientruong.audit.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.audit.AuditLog;
import vn.hientruong.model.Limits;
import vn.hientruong.model.Page;
import vn.hientruong.model.audit.AuditView;
import vn.hientruong.platform.persistence.Cursor;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.time.SystemClock;

/** What administrators changed, for administrators. */
@Path("/api/v1/admin/audit")
@RolesAllowed("ADMIN")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
public class AuditResource {
    private static final ZoneId ZONE = SystemClock.ZONE;

    private final AuditLog log;

    AuditResource(AuditLog log) {
        this.log = log;
    }

    @GET
    @Operation(operationId = "listAudit", summary = "Who changed what when, newest first")
    public Page<AuditView> list(
            @RestQuery @Nullable @Parameter(description = "Kind of thing, as in agency") String kind,
            @RestQuery @Nullable @Parameter(description = "User name of who changed it") String who,
            @RestQuery @Nullable @Parameter(description = "First day, as in 2026-11-01") String from,
            @RestQuery @Nullable @Parameter(description = "Last day") String to,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Limits.PAGE) int limit) {
        if (kind != null && !AuditLog.KINDS.contains(kind)) {
            throw InvalidRequest.at("?kind", "type-choice", String.join(", ", AuditLog.KINDS));
        }
        LocalDate first = day(from, "?from");
        LocalDate last = day(to, "?to");
        AuditLog.Wanted wanted = new AuditLog.Wanted(
                kind,
                who,
                first == null ? null : first.atStartOfDay(ZONE).toInstant(),
                last == null ? null : last.plusDays(1).atStartOfDay(ZONE).toInstant());
        return log.list(wanted, after == null ? null : Cursor.decode(after), limit);
    }

    private static @Nullable LocalDate day(@Nullable String text, String pointer) {
        try {
            LocalDate day = text == null ? null : LocalDate.parse(text);
            if (day == null || (day.getYear() >= 1 && day.getYear() <= 9999)) {
                return day;
            }
        } catch (DateTimeException noDay) {
            throw (InvalidRequest) InvalidRequest.at(pointer, "type-date").initCause(noDay);
        }
        throw InvalidRequest.at(pointer, "type-date");
    }
}
