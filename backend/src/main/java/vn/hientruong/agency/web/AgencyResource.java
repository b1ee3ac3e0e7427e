package vn.hientruong.agency.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientruong.agency.Agencies;
import vn.hientruong.model.agency.AgencyView;
import vn.hientruong.platform.text.CallerLanguage;

/** Where a report can be sent, for staff. */
@Path("/api/v1/agencies")
@RolesAllowed({"INTAKE", "HANDLER", "LEAD", "SUPERVISOR", "ADMIN"})
@Tag(name = "Agencies")
public class AgencyResource {
    private final Agencies agencies;
    private final CallerLanguage caller;

    AgencyResource(Agencies agencies, CallerLanguage caller) {
        this.agencies = agencies;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The agencies reports can be sent to, by code")
    public List<AgencyView> list() {
        Locale language = caller.get();
        return agencies.listActive().stream()
                .map(agency -> new AgencyView(agency.code(), agency.name(language), agency.kind()))
                .toList();
    }
}
