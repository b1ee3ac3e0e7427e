package vn.hientruong.platform.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.report.NewReport;
import vn.hientruong.model.report.Score;
import vn.hientruong.platform.problem.Forbidden;
import vn.hientruong.platform.problem.StaleVersion;
import vn.hientruong.platform.problem.TooManyRequests;

/** Fails in every way a resource can. */
@Path("/test")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProbeResource {
    /** One field of each kind. */
    public record Kinds(
            @Nullable Integer count,
            double amount,
            @Nullable Boolean flag,
            @Nullable List<String> names,
            @Nullable Score score,
            @Nullable LocalDate day,
            @Nullable Instant at,
            @Nullable UUID id) {}

    @POST
    @Path("/reports")
    public NewReport report(@Valid NewReport report) {
        return report;
    }

    @POST
    @Path("/kinds")
    public Kinds kinds(Kinds kinds) {
        return kinds;
    }

    @PUT
    @Path("/optional")
    public Map<String, Boolean> optional(@OptionalBody @Nullable Kinds kinds) {
        return Map.of("given", kinds != null);
    }

    @GET
    @Path("/query")
    public Map<String, Object> query(
            @QueryParam("limit") @Max(200) @Nullable Integer limit,
            @QueryParam("score") @Nullable Score score,
            @QueryParam("q") @NotNull String q) {
        return Map.of("q", q);
    }

    @GET
    @Path("/items/{id}")
    public Map<String, UUID> item(@PathParam("id") UUID id) {
        return Map.of("id", id);
    }

    @GET
    @Path("/versions")
    public Response version(@HeaderParam("If-Match") @Nullable String version) {
        return Response.ok(Map.of("version", IfMatch.parse(version).version()))
                .tag(IfMatch.of(7))
                .build();
    }

    @POST
    @Path("/forms")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Map<String, String> form(@FormParam("text") String text) {
        return Map.of("text", text);
    }

    @GET
    @Path("/admins")
    @RolesAllowed("ADMIN")
    public String admins() {
        return "{}";
    }

    @GET
    @Path("/failures/{kind}")
    public String fail(@PathParam("kind") String kind) {
        throw switch (kind) {
            case "forbidden" -> new Forbidden();
            case "stale" -> new StaleVersion();
            case "lock" -> new OptimisticLockException();
            case "rolled-back" -> new IllegalStateException(new OptimisticLockException());
            case "too-many" -> new TooManyRequests(Duration.ofSeconds(1234));
            default -> new IllegalStateException("secret <script>");
        };
    }
}
