package vn.hientruong.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.report.ReportView;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.Problem;
import vn.hientruong.report.ReportReading;
import vn.hientruong.report.UndoableHandling;

/** A report that tells of several matters, beside the form that makes a report of each of the others. */
@Path("/console/reports/{id}/split")
@RolesAllowed("INTAKE")
@Produces(MediaType.TEXT_HTML)
public class SplitPage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance split(Shell.View shell, ReportView report, SplitForm.View form, String desk);
    }

    private final ReportReading reading;
    private final UndoableHandling handling;
    private final SplitForm forms;
    private final FormBody bodies;
    private final CurrentCaller caller;
    private final Csrf csrf;
    private final Htmx htmx;
    private final Shell shell;

    SplitPage(
            ReportReading reading,
            UndoableHandling handling,
            SplitForm forms,
            FormBody bodies,
            CurrentCaller caller,
            Csrf csrf,
            Htmx htmx,
            Shell shell) {
        this.reading = reading;
        this.handling = handling;
        this.forms = forms;
        this.bodies = bodies;
        this.caller = caller;
        this.csrf = csrf;
        this.htmx = htmx;
        this.shell = shell;
    }

    @GET
    public TemplateInstance show(@RestPath UUID id, @RestQuery @Nullable String desk) {
        return page(id, ReportPage.desk(desk), new MultivaluedHashMap<>(), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        csrf.check(sent.getFirst("csrf"));
        String desk = ReportPage.desk(sent.getFirst("desk"));
        try {
            handling.take(
                    id,
                    caller.get(),
                    ReportPage.version(sent),
                    bodies.valid(SplitForm.read(sent)),
                    ReportPage.once(sent));
            return htmx.goTo("/console/reports/" + id + "?desk=" + desk + "&done=" + Action.SPLIT.path());
        } catch (DomainException refused) {
            return Response.status(refused.status())
                    .entity(page(id, desk, sent, shell.problem(refused)))
                    .build();
        }
    }

    private TemplateInstance page(UUID id, String desk, MultivaluedMap<String, String> typed, @Nullable Problem why) {
        ReportView report = reading.show(id, caller.get());
        return Templates.split(shell.signedIn(), report, forms.view(report, typed, why), desk);
    }
}
