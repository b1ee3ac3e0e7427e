package vn.hientruong.area.web;

import io.quarkus.vertx.http.Compressed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hientruong.area.Areas;
import vn.hientruong.area.Location;
import vn.hientruong.area.OutlineMap;
import vn.hientruong.model.place.AreaAt;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.text.CallerLanguage;

/** What lies where, for everybody. */
@Path("/api/v1/areas")
@PermitAll
@Tag(name = "areas")
public class AreaResource {
    static final String GEO_JSON = "application/geo+json";
    private static final int CACHE_SECONDS = 300;

    private final Areas areas;
    private final CallerLanguage language;

    AreaResource(Areas areas, CallerLanguage language) {
        this.areas = areas;
        this.language = language;
    }

    @GET
    @Path("/at")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "findAreaAt", summary = "The commune at a point, WGS84 degrees")
    @APIResponse(responseCode = "200", description = "The commune, absent where none holds the point")
    @APIResponse(responseCode = "422", description = "lat or lon is missing or no coordinate")
    public AreaAt at(@QueryParam("lat") @Nullable String lat, @QueryParam("lon") @Nullable String lon) {
        List<DomainException.Fault> faults = new ArrayList<>();
        double latitude = degrees("lat", lat, 90, faults);
        double longitude = degrees("lon", lon, 180, faults);
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        Location found = areas.locate(latitude, longitude);
        return new AreaAt(found.area().map(area -> area.in(language.get())).orElse(null), found.inTerritory());
    }

    @GET
    @Path("/outlines")
    @Produces(GEO_JSON)
    @Compressed
    @Operation(operationId = "readOutlines", summary = "Today's communes, simplified to about 60 metres, as GeoJSON")
    @APIResponse(responseCode = "200", description = "A FeatureCollection; properties code, name, name_en, approximate")
    @APIResponse(responseCode = "304", description = "The outlines are still those of If-None-Match")
    public Response outlines(
            @QueryParam("coarse") @Parameter(description = "true for outlines simplified to 400 metres") boolean coarse,
            @Context Request request) {
        OutlineMap.Drawn drawn =
                coarse ? areas.outlines().coarse() : areas.outlines().drawn();
        EntityTag tag = new EntityTag(drawn.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(drawn.geoJson()) : unchanged;
        CacheControl cache = new CacheControl();
        cache.setMaxAge(CACHE_SECONDS);
        return answer.tag(tag).cacheControl(cache).build();
    }

    private static double degrees(String name, @Nullable String text, int most, List<DomainException.Fault> faults) {
        try {
            double degrees = text == null ? Double.NaN : Double.parseDouble(text);
            if (Math.abs(degrees) <= most) {
                return degrees;
            }
        } catch (NumberFormatException notANumber) {
            // falls through: told like any other value that is no coordinate
        }
        faults.add(new DomainException.Fault("?" + name, "degrees", most));
        return Double.NaN;
    }
}
