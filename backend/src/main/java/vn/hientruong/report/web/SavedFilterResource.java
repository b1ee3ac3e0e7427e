package vn.hientruong.report.web;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.report.NewSavedFilter;
import vn.hientruong.model.report.SavedFilter;
import vn.hientruong.report.SavedFilters;

/** The caller's filters of the work list. */
@Path("/api/v1/me/saved-filters")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
public class SavedFilterResource {
    private final SavedFilters filters;
    private final CurrentCaller caller;

    SavedFilterResource(SavedFilters filters, CurrentCaller caller) {
        this.filters = filters;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listSavedFilters", summary = "The caller's filters and those that colleagues share")
    public List<SavedFilter> list() {
        return filters.list(caller.get());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(
            operationId = "saveFilter",
            summary = "Keep a filter under a name, at most 50",
            description = "The query is refused when the work list would not understand it.")
    public SavedFilter add(@NotNull @Valid NewSavedFilter filter) {
        SavedQuery.check(filter.query());
        return filters.add(caller.get(), filter);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeSavedFilter", summary = "Change a filter of one's own")
    public SavedFilter change(@RestPath UUID id, @NotNull @Valid NewSavedFilter filter) {
        SavedQuery.check(filter.query());
        return filters.change(caller.get(), id, filter);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "removeSavedFilter", summary = "Forget a filter of one's own")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public void remove(@RestPath UUID id) {
        filters.remove(caller.get(), id);
    }
}
