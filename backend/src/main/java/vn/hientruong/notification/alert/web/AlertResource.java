package vn.hientruong.notification.alert.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.Limits;
import vn.hientruong.model.alert.AlertReach;
import vn.hientruong.model.alert.AlertView;
import vn.hientruong.model.alert.NewAlert;
import vn.hientruong.notification.alert.Alerts;
import vn.hientruong.platform.text.CallerLanguage;

/** Alerts to areas, for the staff who compose and approve them. */
@Path("/api/v1/alerts")
@RolesAllowed({"INTAKE", "SUPERVISOR", "ADMIN"})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
public class AlertResource {
    private final Alerts alerts;
    private final CurrentCaller caller;
    private final CallerLanguage language;

    AlertResource(Alerts alerts, CurrentCaller caller, CallerLanguage language) {
        this.alerts = alerts;
        this.caller = caller;
        this.language = language;
    }

    @GET
    @Operation(operationId = "listAlerts", summary = "The newest alerts, and how many people and devices each reached")
    public List<AlertView> list(@RestQuery @DefaultValue("50") @Min(1) @Max(Limits.PAGE) int limit) {
        return alerts.list(limit, language.get());
    }

    @POST
    @Operation(
            operationId = "composeAlert",
            summary =
                    "Proposes an alert to communes, or to those that an outline touches; nobody hears of it before somebody else approves it")
    @APIResponse(responseCode = "201", description = "Proposed")
    public RestResponse<AlertView> compose(@NotNull @Valid NewAlert body) {
        UUID id = alerts.compose(caller.get(), body);
        return RestResponse.ResponseBuilder.<AlertView>created(URI.create("/api/v1/alerts/" + id))
                .entity(alerts.get(id, language.get()))
                .build();
    }

    @POST
    @Path("/reach")
    @Operation(operationId = "countAlertReach", summary = "Whom such an alert would reach now; nothing is written")
    public AlertReach reach(@NotNull @Valid NewAlert body) {
        return alerts.reach(body);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "showAlert", summary = "One alert, and how far it got")
    public AlertView show(@RestPath UUID id) {
        return alerts.get(id, language.get());
    }

    @PUT
    @Path("/{id}/approval")
    @Operation(
            operationId = "approveAlert",
            summary = "Has it sent: by a supervisor or administrator who did not compose it")
    public AlertView approve(@RestPath UUID id) {
        alerts.approve(caller.get(), id);
        return alerts.get(id, language.get());
    }

    @PUT
    @Path("/{id}/withdrawal")
    @Operation(operationId = "withdrawAlert", summary = "It never goes out; only before it was approved")
    public AlertView withdraw(@RestPath UUID id) {
        alerts.withdraw(caller.get(), id);
        return alerts.get(id, language.get());
    }
}
