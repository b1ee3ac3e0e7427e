package vn.hientruong.identity.web;

import io.quarkus.security.Authenticated;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.identity.Erasure;
import vn.hientruong.identity.Limit;
import vn.hientruong.identity.PersonalData;
import vn.hientruong.identity.RateLimits;

/** The account itself: a copy of everything known of the caller, and its end. */
@Path("/api/v1/me")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
public class MyAccountResource {
    private final Erasure erasure;
    private final Instance<PersonalData> data;
    private final RateLimits limits;
    private final CurrentCaller caller;
    private final Clock clock;

    MyAccountResource(
            Erasure erasure, @Any Instance<PersonalData> data, RateLimits limits, CurrentCaller caller, Clock clock) {
        this.erasure = erasure;
        this.data = data;
        this.limits = limits;
        this.caller = caller;
        this.clock = clock;
    }

    @DELETE
    @Operation(
            operationId = "deleteMyAccount",
            summary = "Deletes the caller's account for good: devices, choices, inbox and whoever they are."
                    + " Their reports stay, without them. Residents only")
    @APIResponse(
            responseCode = "204",
            description = "No token of this account works any more, and nobody is told anything")
    public void delete() {
        erasure.erase(caller.get(), clock.instant());
    }

    @GET
    @Path("/export")
    @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"hien-truong.json\"")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(operationId = "exportMyData", summary = "A copy of everything that is known of the caller, part by part")
    public Map<String, Object> export() {
        UUID account = caller.get().accountId();
        limits.check(Limit.EXPORT_PER_ACCOUNT, account.toString());
        Map<String, Object> parts = new TreeMap<>();
        data.forEach(part -> parts.put(part.part(), part.of(account)));
        return parts;
    }
}
