package vn.hientruong.portal.filing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.Compressed;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.ClientAddress;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.Problem;
import vn.hientruong.platform.problem.Problems;
import vn.hientruong.portal.Frame;
import vn.hientruong.portal.OwnForms;
import vn.hientruong.report.ReportFiling;
import vn.hientruong.sticker.StickerView;
import vn.hientruong.sticker.Stickers;

/** The form by which everybody files; a script sends the same form and reads JSON. */
@Path(FilingPage.PATH)
@PermitAll
public class FilingPage {
    static final String PATH = "/report/new";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(Frame.View frame, FilingViews.View form);
    }

    /** What a script is told. */
    record Filed(String code, String status) {}

    private final GuestFiling filing;
    private final FilingViews views;
    private final Stickers stickers;
    private final Frame frame;
    private final Problems problems;
    private final OwnForms forms;

    FilingPage(
            GuestFiling filing, FilingViews views, Stickers stickers, Frame frame, Problems problems, OwnForms forms) {
        this.filing = filing;
        this.views = views;
        this.stickers = stickers;
        this.frame = frame;
        this.problems = problems;
        this.forms = forms;
    }

    /**
     * @param sticker code of what was scanned
     * @param category chosen before, as by a link where there is no script
     */
    @GET
    @Compressed
    @Produces(MediaType.TEXT_HTML)
    public Response show(@RestQuery @Nullable String sticker, @RestQuery @Nullable String category) {
        Optional<StickerView> scanned = scanned(sticker);
        return Response.ok(Templates.form(
                        frame.view(),
                        views.blank(
                                Objects.requireNonNullElse(category, ""),
                                scanned.orElse(null),
                                sticker != null && scanned.isEmpty())))
                // a key that was handed out twice would make one report of two
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    @POST
    @Operation(hidden = true)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    public Response file(MultipartFormDataInput sent, @Context RoutingContext request) {
        forms.check();
        String address = ClientAddress.of(request);
        if (isScript(request)) {
            ReportFiling.Answer filed = filing.file(FilingForm.read(sent.getValues()), address);
            return Response.status(filed.isNew() ? 201 : 200)
                    .type(MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .entity(new Filed(filed.view().code(), filed.view().status().name()))
                    .build();
        }
        return file(sent, address);
    }

    private Response file(MultipartFormDataInput sent, String address) {
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        try {
            FilingForm form = FilingForm.read(sent.getValues());
            typed = form.typed();
            String code = filing.file(form, address).view().code();
            return Response.seeOther(URI.create(SentPage.PATH + "?code=" + code))
                    .build();
        } catch (DomainException refused) {
            Problem why = problems.of(refused, frame.language(), PATH);
            StickerView sticker = scanned(typed.getFirst("sticker")).orElse(null);
            Response.ResponseBuilder answer = Response.status(refused.status())
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .entity(Templates.form(frame.view(), views.again(typed, sticker, why)));
            refused.headers().forEach(answer::header);
            return answer.build();
        }
    }

    private Optional<StickerView> scanned(@Nullable String code) {
        return code == null || code.isBlank() ? Optional.empty() : stickers.findActive(code);
    }

    private static boolean isScript(RoutingContext request) {
        String wanted = request.request().getHeader(HttpHeaders.ACCEPT);
        return wanted != null && wanted.startsWith(MediaType.APPLICATION_JSON);
    }
}
