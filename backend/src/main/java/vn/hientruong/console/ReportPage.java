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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.category.web.QuestionFields;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.report.Action;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.problem.Problem;
import vn.hientruong.platform.problem.StaleVersion;
import vn.hientruong.report.ReportReading;
import vn.hientruong.report.UndoableHandling;

/** One report: photo, place, timeline, and the forms of what may be done to it now. */
@Path("/console/reports/{id}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class ReportPage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance report(Shell.View shell, Details.Detail detail);

        static native TemplateInstance questions(Shell.View shell, QuestionFields.View questions);
    }

    private static final Set<String> DESKS = Set.of("intake", "agency");

    private final Details details;
    private final ReportReading reading;
    private final UndoableHandling handling;
    private final FormViews forms;
    private final FormBody bodies;
    private final CurrentCaller caller;
    private final Csrf csrf;
    private final Htmx htmx;
    private final Shell shell;

    ReportPage(
            Details details,
            ReportReading reading,
            UndoableHandling handling,
            FormViews forms,
            FormBody bodies,
            CurrentCaller caller,
            Csrf csrf,
            Htmx htmx,
            Shell shell) {
        this.details = details;
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
    public TemplateInstance show(
            @RestPath UUID id,
            @RestQuery @Nullable String desk,
            @RestQuery("for") @Nullable String action,
            @RestQuery @Nullable String template) {
        FormViews.Typed typed = action == null || template == null
                ? null
                : forms.filled(id, action, template).orElse(null);
        return Templates.report(shell.signedIn(), details.of(id, desk(desk), typed));
    }

    /** What an open page compares with its own when it hears that the report moved. */
    @GET
    @Path("/version")
    @Produces(MediaType.TEXT_PLAIN)
    public String version(@RestPath UUID id) {
        return Long.toString(reading.show(id, caller.get()).version());
    }

    /** Done: back with a GET, so that reloading does not do it twice. Refused: the page with what was typed. */
    @POST
    @Path("/{action}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(@RestPath UUID id, @RestPath String action, MultivaluedMap<String, String> sent) {
        csrf.check(sent.getFirst("csrf"));
        ActionForm form = Action.ofPath(action).flatMap(ActionForm::of).orElseThrow(NotFound::new);
        String desk = desk(sent.getFirst("desk"));
        try {
            Optional<UUID> undo =
                    handling.take(id, caller.get(), version(sent), bodies.of(form, caller.get(), sent), once(sent));
            return htmx.goTo(next(id, desk) + "done=" + form.path()
                    + undo.map(taken -> "&undo=" + taken).orElse(""));
        } catch (DomainException refused) {
            Problem why = shell.problem(refused);
            FormViews.Typed typed = new FormViews.Typed(form, sent, why);
            Details.Detail detail = refused instanceof StaleVersion
                    ? details.merged(id, desk, typed, why)
                    : details.of(id, desk, typed);
            return Response.status(refused.status())
                    .entity(Templates.report(shell.signedIn(), detail))
                    .build();
        }
    }

    /** Intake goes on with what waits next; whoever works on one report stays with it. */
    private static String next(UUID id, String desk) {
        return desk.equals("intake")
                ? "/console/intake?handled=" + id + "&"
                : "/console/reports/" + id + (desk.isEmpty() ? "?" : "?desk=" + desk + "&");
    }

    /** Another category asks other questions; without script a button brings them, and nothing typed is lost by it. */
    @POST
    @Path("/dispatch/questions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance ask(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        csrf.check(sent.getFirst("csrf"));
        ActionForm form = ActionForm.of(Action.DISPATCH).orElseThrow(NotFound::new);
        FormViews.Typed typed = new FormViews.Typed(form, sent, null);
        return htmx.wants("dispatch-questions")
                ? Templates.questions(shell.signedIn(), forms.questions(form, reading.show(id, caller.get()), typed))
                : Templates.report(shell.signedIn(), details.of(id, desk(sent.getFirst("desk")), typed));
    }

    /** Where the way back leads; what stands in the address is taken only if there is such a desk. */
    static String desk(@Nullable String said) {
        return said != null && DESKS.contains(said) ? said : "";
    }

    static long version(MultivaluedMap<String, String> sent) {
        return version("/version", Objects.requireNonNullElse(sent.getFirst("version"), ""));
    }

    /** What makes a form that is sent twice be taken once; a page of before had none. */
    static UUID once(MultivaluedMap<String, String> sent) {
        String said = sent.getFirst("once");
        return said == null ? UUID.randomUUID() : FormBody.uuid("/once", said);
    }

    /** @throws InvalidRequest pointing there when it is no number */
    static long version(String pointer, String typed) {
        try {
            return Long.parseLong(typed);
        } catch (NumberFormatException unreadable) {
            throw (InvalidRequest) InvalidRequest.at(pointer, "unreadable").initCause(unreadable);
        }
    }
}
