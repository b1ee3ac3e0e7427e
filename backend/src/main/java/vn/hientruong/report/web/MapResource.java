package vn.hientruong.report.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.quarkus.vertx.http.Compressed;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.category.Categories;
import vn.hientruong.identity.ClientAddress;
import vn.hientruong.identity.Limit;
import vn.hientruong.identity.RateLimits;
import vn.hientruong.model.Limits;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.platform.text.Texts;
import vn.hientruong.report.ShownMap;
import vn.hientruong.report.ShownMap.Mark;

/** Reports on a map, for everybody: gathered far out, one by one near in. */
@Path("/api/v1/map")
@PermitAll
@Tag(name = "Reports")
public class MapResource {
    private static final String GEO_JSON = "application/geo+json";

    private final ShownMap map;
    private final Categories categories;
    private final RateLimits limits;
    private final Texts texts;
    private final CallerLanguage language;

    MapResource(ShownMap map, Categories categories, RateLimits limits, Texts texts, CallerLanguage language) {
        this.map = map;
        this.categories = categories;
        this.limits = limits;
        this.texts = texts;
        this.language = language;
    }

    @GET
    @Produces(GEO_JSON)
    @Compressed
    @Operation(
            operationId = "readMap",
            summary = "The public reports of a box as GeoJSON points, gathered by cells of 64 pixels",
            description =
                    "Each feature has reports, how many lie there; a single one near in also has id, code, category,"
                            + " status and name. The counts are exact: they are of all reports in the bbox of the answer,"
                            + " which is that of the whole cells. Where words or a commune are asked for, extent is where all"
                            + " of them lie, whatever the box.")
    @APIResponse(responseCode = "200", description = "A FeatureCollection; reports is their number")
    @APIResponse(responseCode = "422", description = "No box, or no zoom")
    @APIResponse(responseCode = "429", description = "Too much is being looked for; Retry-After says when to come back")
    public Response show(
            @RestQuery
                    @Parameter(
                            description = "west,south,east,north in WGS84 degrees; west is greater than east across the"
                                    + " antimeridian")
                    @Nullable
                    String bbox,
            @RestQuery @Parameter(description = "Of the web map, 0 to 22") @Nullable Integer zoom,
            @RestQuery @Parameter(description = "One or several, repeated or separated by commas") @Nullable
                    List<String> status,
            @RestQuery @Parameter(description = "Code of a category") @Nullable String category,
            @RestQuery
                    @Parameter(description = "Words of text or address, with or without accents, or a code")
                    @Nullable
                    String q,
            @RestQuery @Parameter(description = "Code of a commune") @Nullable String area,
            @Context RoutingContext request) {
        if (bbox == null) {
            throw InvalidRequest.at("?bbox", "bbox");
        }
        if (zoom == null) {
            throw InvalidRequest.at("?zoom", "not-null");
        }
        if (q != null && q.length() > Limits.NAME) {
            throw InvalidRequest.at("?q", "too-long", Limits.NAME);
        }
        ShownMap.Wanted wanted = new ShownMap.Wanted(
                InboxQuery.several("?status", status, ReportStatus.class), given(category), given(q), given(area));
        ShownMap.Found found =
                map.of(bbox, zoom, wanted, () -> limits.check(Limit.MAP_SEARCH_PER_ADDRESS, ClientAddress.of(request)));
        return Response.ok(geoJson(found))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=5, stale-while-revalidate=30")
                .build();
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private String geoJson(ShownMap.Found found) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeFieldName("bbox");
            json.writeArray(found.covered(), 0, found.covered().length);
            json.writeNumberField("reports", found.reports());
            if (found.extent() != null) {
                json.writeFieldName("extent");
                json.writeArray(found.extent(), 0, found.extent().length);
            }
            json.writeArrayFieldStart("features");
            for (Mark mark : found.marks()) {
                feature(json, mark);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return out.toString();
    }

    private void feature(JsonGenerator json, Mark mark) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", "Point");
        json.writeFieldName("coordinates");
        json.writeArray(new double[] {degrees(mark.lon()), degrees(mark.lat())}, 0, 2);
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeNumberField("reports", mark.reports());
        ShownMap.Pin pin = mark.report();
        if (pin != null) {
            json.writeStringField("id", pin.id().toString());
            json.writeStringField("code", pin.code());
            json.writeStringField("category", pin.category());
            json.writeStringField("status", pin.status().name());
            json.writeStringField("name", name(pin));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private String name(ShownMap.Pin pin) {
        return categories.get(pin.category()).name(language.get()) + " · "
                + texts.of(language.get(), "report.status." + pin.status());
    }

    /** A millionth of a degree is a tenth of a metre. */
    private static double degrees(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
