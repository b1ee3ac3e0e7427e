package vn.hientruong.statistics.opendata.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.statistics.opendata.Catalogue;
import vn.hientruong.statistics.opendata.OpenFiles;
import vn.hientruong.statistics.opendata.OpenReports;
import vn.hientruong.statistics.opendata.OpenReports.Wanted;
import vn.hientruong.statistics.web.Documents;

/** Open data at addresses that stay: whole files, what their columns mean, the entry for catalogues. */
@Path("/open-data")
@PermitAll
public class OpenDataResource {
    private final OpenFiles files;
    private final OpenReports reports;
    private final Catalogue catalogue;
    private final Turns turns;
    private final CallerLanguage language;

    OpenDataResource(OpenFiles files, OpenReports reports, Catalogue catalogue, Turns turns, CallerLanguage language) {
        this.files = files;
        this.reports = reports;
        this.catalogue = catalogue;
        this.turns = turns;
        this.language = language;
    }

    @GET
    @Path("reports.csv")
    @Operation(hidden = true)
    public Response csv(
            @RestQuery @Nullable String from, @RestQuery @Nullable String until, @Context RoutingContext request) {
        Wanted wanted = OpenQuery.days(from, until);
        return turns.take(request, csv("reports.csv", wanted, request));
    }

    @GET
    @Path("reports.geojson")
    @Operation(hidden = true)
    public Response geoJson(
            @RestQuery @Nullable String from, @RestQuery @Nullable String until, @Context RoutingContext request) {
        Wanted wanted = OpenQuery.days(from, until);
        return turns.take(request, geoJson("reports.geojson", wanted, request));
    }

    /** What was filed on one day, at an address of its own. */
    @GET
    @Path("days/{day}.csv")
    @Operation(hidden = true)
    public Response csvOfDay(@RestPath String day, @Context RoutingContext request) {
        Wanted wanted = OpenQuery.days(day, day);
        return turns.takeDay(request, csv("reports-" + day + ".csv", wanted, request));
    }

    /** The same as GeoJSON. */
    @GET
    @Path("days/{day}.geojson")
    @Operation(hidden = true)
    public Response geoJsonOfDay(@RestPath String day, @Context RoutingContext request) {
        Wanted wanted = OpenQuery.days(day, day);
        return turns.takeDay(request, geoJson("reports-" + day + ".geojson", wanted, request));
    }

    private Turns.Start csv(String name, Wanted wanted, RoutingContext request) {
        Locale locale = language.get();
        return done ->
                Documents.grow("text/csv; charset=utf-8", name, request, out -> files.csv(wanted, locale, out), done);
    }

    private Turns.Start geoJson(String name, Wanted wanted, RoutingContext request) {
        Locale locale = language.get();
        return done -> Documents.grow(
                FeaturesResource.GEO_JSON,
                name,
                request,
                out -> files.geoJson(reader -> reports.each(wanted, locale, reader), Map.of(), out),
                done);
    }

    @GET
    @Path("dictionary.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public List<Catalogue.Described> dictionary(@Context RoutingContext request) {
        turns.check(request);
        return catalogue.dictionary();
    }

    @GET
    @Path("catalogue.jsonld")
    @Operation(hidden = true)
    public Response catalogue(@Context RoutingContext request) {
        turns.check(request);
        return Response.ok(catalogue.dcat())
                .type("application/ld+json")
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
