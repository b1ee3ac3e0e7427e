package vn.hientruong.console.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.Compressed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.area.AreaPreviews;
import vn.hientruong.console.Shell;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.problem.Problem;
import vn.hientruong.platform.text.CallerLanguage;

/** What a file of areas would change, drawn and in words, before it does; and the button that applies just that. */
@Path(AreaPreviewPage.PATH)
@RolesAllowed("ADMIN")
@Produces(MediaType.TEXT_HTML)
public class AreaPreviewPage {
    static final String PATH = AreasPage.PATH + "/previews";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance preview(
                Shell.View shell, AreaPreviews.Brought brought, PlanRows.View plan, @Nullable String fault);
    }

    private final AreaPreviews previews;
    private final PlanRows rows;
    private final AdminDesk desk;
    private final CurrentCaller caller;
    private final CallerLanguage language;
    private final Clock clock;

    AreaPreviewPage(
            AreaPreviews previews,
            PlanRows rows,
            AdminDesk desk,
            CurrentCaller caller,
            CallerLanguage language,
            Clock clock) {
        this.previews = previews;
        this.rows = rows;
        this.desk = desk;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(@PathParam("id") UUID id) {
        return draw(brought(id), null);
    }

    /** The outlines of the file, simplified, as GeoJSON. */
    @GET
    @Path("{id}/outlines")
    @Produces("application/geo+json")
    @Compressed
    public String outlines(@PathParam("id") UUID id) {
        return brought(id).file().drawing().drawn().geoJson();
    }

    @POST
    @Path("{id}/import")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response apply(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        AreaPreviews.Brought seen = brought(id);
        return desk.take(
                sent,
                AreasPage.PATH + "?done=saved",
                () -> previews.apply(
                        id,
                        caller.get().accountId(),
                        said(sent, "sha256"),
                        said(sent, "state"),
                        language.get(),
                        clock.instant()),
                why -> draw(seen, why));
    }

    private TemplateInstance draw(AreaPreviews.Brought brought, @Nullable Problem why) {
        PlanRows.View plan = rows.of(previews.plan(brought, language.get(), clock.instant()));
        String fault =
                why == null ? null : why.status() == 409 ? desk.shell().words().admin("area-plan.stale") : why.detail();
        return Templates.preview(desk.shell(), brought, plan, fault);
    }

    private AreaPreviews.Brought brought(UUID id) {
        return previews.find(id, caller.get().accountId()).orElseThrow(NotFound::new);
    }

    private static String said(MultivaluedMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "");
    }
}
