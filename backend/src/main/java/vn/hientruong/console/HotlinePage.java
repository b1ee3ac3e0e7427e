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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.category.web.QuestionFields;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.report.ReportView;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.Problem;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.report.ReportFiling;
import vn.hientruong.report.ReportReading;

/** One screen to type in what somebody says on the telephone, by keyboard alone. */
@Path("/console/hotline")
@RolesAllowed("INTAKE")
@Produces(MediaType.TEXT_HTML)
public class HotlinePage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance entry(
                Shell.View shell,
                HotlineViews.View form,
                Places.Found places,
                boolean searched,
                @Nullable ReportView filed);

        static native TemplateInstance questions(Shell.View shell, HotlineViews.View form);

        static native TemplateInstance places(
                Shell.View shell, HotlineViews.View form, Places.Found places, boolean searched);
    }

    private final ReportFiling filing;
    private final ReportReading reading;
    private final Places places;
    private final HotlineViews views;
    private final QuestionFields questions;
    private final FormBody bodies;
    private final CurrentCaller caller;
    private final CallerLanguage language;
    private final Csrf csrf;
    private final Htmx htmx;
    private final Shell shell;

    HotlinePage(
            ReportFiling filing,
            ReportReading reading,
            Places places,
            HotlineViews views,
            QuestionFields questions,
            FormBody bodies,
            CurrentCaller caller,
            CallerLanguage language,
            Csrf csrf,
            Htmx htmx,
            Shell shell) {
        this.filing = filing;
        this.reading = reading;
        this.places = places;
        this.views = views;
        this.questions = questions;
        this.bodies = bodies;
        this.caller = caller;
        this.language = language;
        this.csrf = csrf;
        this.htmx = htmx;
        this.shell = shell;
    }

    /** @param filed the report that was just filed, whose code is to be read out */
    @GET
    public TemplateInstance ask(@RestQuery @Nullable UUID filed) {
        MultivaluedMap<String, String> blank = new MultivaluedHashMap<>();
        blank.putSingle("clientKey", UUID.randomUUID().toString());
        ReportView last = filed == null ? null : reading.show(filed, caller.get());
        return Templates.entry(shell.signedIn(), views.of(blank, null), Places.Found.NONE, false, last);
    }

    /** The search for a place is a part of the same form, so that without script nothing typed is lost by it. */
    @POST
    @Path("/places")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance search(MultivaluedMap<String, String> sent) {
        csrf.check(sent.getFirst("csrf"));
        String words = sent.getFirst("address");
        Places.Found found = places.find(caller.get(), words == null ? "" : words, language.get());
        HotlineViews.View form = views.of(sent, null);
        return htmx.wants("places")
                ? Templates.places(shell.signedIn(), form, found, true)
                : Templates.entry(shell.signedIn(), form, found, true, null);
    }

    /** Each category asks its own questions; without script a button brings them, and nothing typed is lost by it. */
    @POST
    @Path("/questions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance ask(MultivaluedMap<String, String> sent) {
        csrf.check(sent.getFirst("csrf"));
        HotlineViews.View form = views.of(sent, null);
        return htmx.wants("questions")
                ? Templates.questions(shell.signedIn(), form)
                : Templates.entry(shell.signedIn(), form, Places.Found.NONE, false, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response file(MultivaluedMap<String, String> sent) {
        csrf.check(sent.getFirst("csrf"));
        try {
            UUID filed = filing.file(
                            caller.get(), bodies.valid(HotlineForm.read(sent, questions)), ReportFiling.Gate.OPEN)
                    .view()
                    .id();
            return htmx.goTo("/console/hotline?filed=" + filed);
        } catch (DomainException refused) {
            Problem why = shell.problem(refused);
            return Response.status(refused.status())
                    .entity(Templates.entry(shell.signedIn(), views.of(sent, why), Places.Found.NONE, false, null))
                    .build();
        }
    }
}
