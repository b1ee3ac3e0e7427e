package vn.hientruong.statistics.opendata.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.platform.text.Texts;
import vn.hientruong.platform.web.PublicAddress;
import vn.hientruong.statistics.opendata.OpenFiles;
import vn.hientruong.statistics.opendata.OpenReport;
import vn.hientruong.statistics.opendata.OpenReports;
import vn.hientruong.statistics.opendata.OpenReports.Wanted;

/** The same as features to be asked for by box and page: OGC API Features, part 1, which QGIS and others open. */
@Path(FeaturesResource.ROOT)
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class FeaturesResource {
    static final String ROOT = "/open-data/api";
    static final String GEO_JSON = "application/geo+json";
    private static final String COLLECTION = ROOT + "/collections/reports";
    private static final String ITEMS = COLLECTION + "/items";
    private static final String CORE = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";
    private static final int MOST = 1000;
    private static final int USUAL = 100;
    private static final int DEEPEST = 10_000_000;

    private final OpenFiles files;
    private final OpenReports reports;
    private final Turns turns;
    private final PublicAddress address;
    private final Texts texts;
    private final CallerLanguage language;

    /** Where to go on. */
    record Link(String href, String rel, String type) {}

    FeaturesResource(
            OpenFiles files,
            OpenReports reports,
            Turns turns,
            PublicAddress address,
            Texts texts,
            CallerLanguage language) {
        this.files = files;
        this.reports = reports;
        this.turns = turns;
        this.address = address;
        this.texts = texts;
        this.language = language;
    }

    @GET
    @Operation(hidden = true)
    public Map<String, Object> landing() {
        return Map.of(
                "title", texts.of(language.get(), "statistics.open.catalogue"),
                "description", texts.of(language.get(), "statistics.open.about"),
                "links",
                        List.of(
                                link(ROOT, "self", MediaType.APPLICATION_JSON),
                                link(ROOT + "/conformance", "conformance", MediaType.APPLICATION_JSON),
                                link(ROOT + "/collections", "data", MediaType.APPLICATION_JSON),
                                link(
                                        "/q/openapi?format=json",
                                        "service-desc",
                                        "application/vnd.oai.openapi+json;version=3.0")));
    }

    @GET
    @Path("conformance")
    @Operation(hidden = true)
    public Map<String, Object> conformance() {
        return Map.of("conformsTo", List.of(CORE + "core", CORE + "geojson"));
    }

    @GET
    @Path("collections")
    @Operation(hidden = true)
    public Map<String, Object> collections() {
        return Map.of(
                "links",
                List.of(link(ROOT + "/collections", "self", MediaType.APPLICATION_JSON)),
                "collections",
                List.of(collection()));
    }

    @GET
    @Path("collections/reports")
    @Operation(hidden = true)
    public Map<String, Object> collection() {
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("id", "reports");
        collection.put("title", texts.of(language.get(), "statistics.open.reports"));
        collection.put("description", texts.of(language.get(), "statistics.open.about"));
        collection.put("itemType", "feature");
        collection.put("crs", List.of("http://www.opengis.net/def/crs/OGC/1.3/CRS84"));
        collection.put(
                "links", List.of(link(COLLECTION, "self", MediaType.APPLICATION_JSON), link(ITEMS, "items", GEO_JSON)));
        return collection;
    }

    @GET
    @Path("collections/reports/items")
    @Produces(GEO_JSON)
    @Operation(hidden = true)
    public Response items(
            @RestQuery @Nullable String bbox,
            @RestQuery @Nullable String datetime,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable Integer offset,
            @Context RoutingContext request) {
        turns.check(request);
        Wanted wanted = OpenQuery.of(bbox, datetime);
        int rows = OpenQuery.whole("limit", limit, 1, MOST, USUAL);
        int skip = OpenQuery.whole("offset", offset, 0, DEEPEST, 0);
        Locale locale = language.get();
        List<OpenReport> found = new ArrayList<>();
        reports.page(wanted, rows, skip, locale, found::add);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("numberMatched", reports.count(wanted));
        members.put("numberReturned", found.size());
        members.put("links", links(bbox, datetime, rows, skip, found.size()));
        StreamingOutput body = out -> files.geoJson(found::forEach, members, out);
        return geoJson(body);
    }

    @GET
    @Path("collections/reports/items/{code}")
    @Produces(GEO_JSON)
    @Operation(hidden = true)
    public Response item(@RestPath String code, @Context RoutingContext request) {
        turns.check(request);
        OpenReport found =
                reports.find(code.toUpperCase(Locale.ROOT), language.get()).orElseThrow(NotFound::new);
        StreamingOutput body = out -> files.geoJson(found, out);
        return geoJson(body);
    }

    private static Response geoJson(StreamingOutput body) {
        return Response.ok(body, GEO_JSON)
                .header("Access-Control-Allow-Origin", "*")
                .header("Cache-Control", "no-cache")
                .build();
    }

    private List<Link> links(@Nullable String bbox, @Nullable String datetime, int rows, int skip, int found) {
        List<Link> links = new ArrayList<>(List.of(link(page(bbox, datetime, rows, skip), "self", GEO_JSON)));
        if (found == rows) {
            links.add(link(page(bbox, datetime, rows, skip + rows), "next", GEO_JSON));
        }
        if (skip > 0) {
            links.add(link(page(bbox, datetime, rows, Math.max(0, skip - rows)), "prev", GEO_JSON));
        }
        return links;
    }

    private static String page(@Nullable String bbox, @Nullable String datetime, int rows, int skip) {
        return ITEMS + "?limit=" + rows + "&offset=" + skip + parameter("bbox", bbox) + parameter("datetime", datetime);
    }

    private static String parameter(String name, @Nullable String value) {
        return value == null || value.isEmpty()
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Link link(String path, String rel, String type) {
        return new Link(address.of(path), rel, type);
    }
}
