package vn.hientruong.open311;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import vn.hientruong.category.Categories;
import vn.hientruong.open311.Open311Config.Extension;
import vn.hientruong.platform.problem.HttpProblem;
import vn.hientruong.platform.problem.RefusedRequest;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.report.Published;
import vn.hientruong.report.PublishedReports;

/** Service requests: filed with a key, read by everybody. */
@Path(RequestResource.ROOT)
@PermitAll
public class RequestResource {
    static final String ROOT = "/open311/v2";
    private static final String LIST = "requests{ending:[.a-z0-9]*}";

    private final Door door;
    private final PublishedReports reports;
    private final Categories categories;
    private final RequestDocuments documents;
    private final RequestFiling filing;
    private final Open311Config config;
    private final CallerLanguage language;
    private final Clock clock;

    RequestResource(
            Door door,
            PublishedReports reports,
            Categories categories,
            RequestDocuments documents,
            RequestFiling filing,
            Open311Config config,
            CallerLanguage language,
            Clock clock) {
        this.door = door;
        this.reports = reports;
        this.categories = categories;
        this.documents = documents;
        this.filing = filing;
        this.config = config;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Path(LIST)
    @Operation(hidden = true)
    public Response list(
            @PathParam("ending") String ending, @Context UriInfo address, @Context RoutingContext request) {
        Parameters said = new Parameters(address.getQueryParameters());
        Format format = door.enter(request, ending, said.get("jurisdiction_id"));
        RequestQuery query =
                RequestQuery.of(said, config, code -> categories.find(code).isPresent(), clock.instant());
        Locale locale = language.get();
        Response.ResponseBuilder answer = Door.answer(format, document -> {
            document.openList("service_requests");
            reports.each(query.filter(), locale, report -> documents.request(document, report, locale));
            document.closeList();
        });
        query.page()
                .ifPresent(page -> answer.header("X-Total-Count", reports.count(query.filter()))
                        .header("X-Page", page.number())
                        .header("X-Page-Size", page.size()));
        return answer.build();
    }

    @GET
    @Path("requests/{id:[^/.]+}{ending:[.a-z0-9]*}")
    @Operation(hidden = true)
    public Response show(
            @PathParam("id") String id,
            @PathParam("ending") String ending,
            @Context UriInfo address,
            @Context RoutingContext request) {
        Parameters said = new Parameters(address.getQueryParameters());
        Format format = door.enter(request, ending, said.get("jurisdiction_id"));
        Locale locale = language.get();
        Published report = reports.find(id.toUpperCase(Locale.ROOT), RequestQuery.depth(said, config), locale)
                .orElseThrow(() -> new NotServed("service_request_id"));
        return Door.answer(format, document -> documents.requests(document, List.of(report), locale))
                .build();
    }

    @POST
    @Path(LIST)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response file(
            @PathParam("ending") String ending,
            MultivaluedMap<String, String> form,
            @Context UriInfo address,
            @Context RoutingContext request) {
        Parameters said = both(address, form);
        Format format = door.enter(request, ending, said.get("jurisdiction_id"));
        return answer(format, filing.file(said, List.of()));
    }

    @POST
    @Path(LIST)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response fileWithMedia(
            @PathParam("ending") String ending,
            MultipartFormDataInput form,
            @Context UriInfo address,
            @Context RoutingContext request) {
        if (!config.has(Extension.MEDIA)) {
            throw new RefusedRequest(HttpProblem.UNSUPPORTED_MEDIA_TYPE);
        }
        Parameters said = both(address, MultipartForms.texts(form));
        Format format = door.enter(request, ending, said.get("jurisdiction_id"));
        return answer(format, filing.file(said, MultipartForms.files(form)));
    }

    private Response answer(Format format, RequestFiling.Answer filed) {
        Locale locale = language.get();
        return Door.answer(format, document -> {
                    document.openList("service_requests");
                    document.openItem("request");
                    if (config.type() == Open311Config.Type.BATCH) {
                        document.text("token", filed.token());
                    } else {
                        document.text("service_request_id", filed.code());
                    }
                    document.text("service_notice", filing.notice(locale));
                    document.text("account_id", null);
                    document.closeItem();
                    document.closeList();
                })
                .build();
    }

    /** The standard lets some parameters stand in the address of a POST; what the form says counts first. */
    private static Parameters both(UriInfo address, MultivaluedMap<String, String> form) {
        MultivaluedMap<String, String> both = new jakarta.ws.rs.core.MultivaluedHashMap<>(address.getQueryParameters());
        both.putAll(form);
        return new Parameters(both);
    }
}
