package vn.hientruong.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.report.EntryView;
import vn.hientruong.model.report.ReportView;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.report.ReportHandling;
import vn.hientruong.report.ReportReading;
import vn.hientruong.report.Timeline;

/** One report: photo, place, timeline, and the forms of what may be done to it now. */
@Path("/console/reports/{id}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class ReportPage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance report(
                Shell.View shell, ReportView report, List<EntryView> entries, List<FormView> forms);
    }

    private final ReportReading reading;
    private final ReportHandling handling;
    private final Timeline timeline;
    private final FormViews forms;
    private final FormBody bodies;
    private final CurrentCaller caller;
    private final Csrf csrf;
    private final Shell shell;

    ReportPage(
            ReportReading reading,
            ReportHandling handling,
            Timeline timeline,
            FormViews forms,
            FormBody bodies,
            CurrentCaller caller,
            Csrf csrf,
            Shell shell) {
        this.reading = reading;
        this.handling = handling;
        this.timeline = timeline;
        this.forms = forms;
        this.bodies = bodies;
        this.caller = caller;
        this.csrf = csrf;
        this.shell = shell;
    }

    @GET
    public TemplateInstance show(@RestPath UUID id) {
        return page(id, null);
    }

    /** Done: back to the page with a GET, so that reloading does not do it twice. Refused: the page with what was typed. */
    @POST
    @Path("/{action}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(@RestPath UUID id, @RestPath String action, MultivaluedMap<String, String> sent) {
        csrf.check(sent.getFirst("csrf"));
        ActionForm form = Action.ofPath(action).flatMap(ActionForm::of).orElseThrow(NotFound::new);
        try {
            handling.take(id, caller.get(), version(sent), bodies.of(form, sent));
            return Response.seeOther(URI.create("/console/reports/" + id)).build();
        } catch (DomainException refused) {
            return Response.status(refused.status())
                    .entity(page(id, new FormViews.Refused(form, sent, shell.problem(refused))))
                    .build();
        }
    }

    private TemplateInstance page(UUID id, FormViews.@Nullable Refused refused) {
        ReportView report = reading.show(id, caller.get());
        return Templates.report(shell.signedIn(), report, timeline.of(id, caller.get()), forms.of(report, refused));
    }

    private static long version(MultivaluedMap<String, String> sent) {
        try {
            return Long.parseLong(Optional.ofNullable(sent.getFirst("version")).orElse(""));
        } catch (NumberFormatException unreadable) {
            throw (InvalidRequest) InvalidRequest.at("/version", "unreadable").initCause(unreadable);
        }
    }
}
