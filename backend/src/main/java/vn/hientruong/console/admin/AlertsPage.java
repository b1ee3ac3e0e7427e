package vn.hientruong.console.admin;

import static vn.hientruong.console.admin.AdminForm.Field.may;
import static vn.hientruong.console.admin.AdminForm.Field.must;

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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.hientruong.area.Areas;
import vn.hientruong.console.Shell;
import vn.hientruong.console.admin.AdminForm.Kind;
import vn.hientruong.identity.Caller;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.alert.AlertKind;
import vn.hientruong.model.alert.AlertReach;
import vn.hientruong.model.alert.AlertState;
import vn.hientruong.model.alert.AlertView;
import vn.hientruong.model.alert.NewAlert;
import vn.hientruong.notification.alert.Alerts;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.Problem;
import vn.hientruong.platform.text.CallerLanguage;

/** Alerts to areas: what went out and how far it got, the form for a new one, and the button of the second person. */
@Path(AlertsPage.PATH)
@RolesAllowed({"INTAKE", "SUPERVISOR", "ADMIN"})
@Produces(MediaType.TEXT_HTML)
public class AlertsPage {
    static final String PATH = "/console/alerts";
    private static final int ROWS = 50;

    private static final AdminForm FORM = new AdminForm(
            "alert",
            must("kind", Kind.CHOICE),
            may("urgent", Kind.CHECK),
            must("title", Kind.LINE),
            must("text", Kind.TEXT),
            must("titleEn", Kind.LINE),
            must("textEn", Kind.TEXT),
            may("areas", Kind.MANY),
            may("outline", Kind.OUTLINE));

    /**
     * Whom it would reach.
     *
     * @param where the communes it goes to, those that the outline touches with them
     */
    record Foreseen(AlertReach reach, List<CodeName> where) {}

    /** What the reader may do with an alert that is proposed. */
    record May(boolean approve, boolean withdraw, boolean own) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Shell.View shell, List<AlertView> alerts);

        static native TemplateInstance form(Shell.View shell, AdminFormView form, @Nullable Foreseen foreseen);

        static native TemplateInstance show(Shell.View shell, AlertView alert, May may, @Nullable String fault);
    }

    private final Alerts alerts;
    private final Areas areas;
    private final AdminForms forms;
    private final AdminDesk desk;
    private final CurrentCaller caller;
    private final CallerLanguage language;

    AlertsPage(
            Alerts alerts,
            Areas areas,
            AdminForms forms,
            AdminDesk desk,
            CurrentCaller caller,
            CallerLanguage language) {
        this.alerts = alerts;
        this.areas = areas;
        this.forms = forms;
        this.desk = desk;
        this.caller = caller;
        this.language = language;
    }

    /** The newest first. */
    @GET
    public TemplateInstance list() {
        return Templates.list(desk.shell(), alerts.list(ROWS, language.get()));
    }

    @GET
    @Path("/new")
    public TemplateInstance begin() {
        return form(new MultivaluedHashMap<>(), null, null);
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response compose(MultivaluedMap<String, String> sent) {
        return desk.take(
                sent,
                PATH + "?done=proposed",
                () -> alerts.compose(caller.get(), forms.read(FORM, sent, NewAlert.class)),
                why -> form(sent, why, null));
    }

    /** The same form, with whom it would reach. */
    @POST
    @Path("/new/reach")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response count(MultivaluedMap<String, String> sent) {
        desk.check(sent);
        try {
            NewAlert draft = forms.read(FORM, sent, NewAlert.class);
            Foreseen foreseen = new Foreseen(alerts.reach(draft), alerts.areas(draft, language.get()));
            return Response.ok(form(sent, null, foreseen)).build();
        } catch (DomainException refused) {
            return desk.refuse(refused, why -> form(sent, why, null));
        }
    }

    @GET
    @Path("/of/{id}")
    public TemplateInstance show(@RestPath UUID id) {
        return show(id, null);
    }

    @POST
    @Path("/of/{id}/approval")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response approve(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return desk.take(
                sent,
                PATH + "/of/" + id + "?done=approved",
                () -> alerts.approve(caller.get(), id),
                why -> show(id, why));
    }

    @POST
    @Path("/of/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return desk.take(
                sent,
                PATH + "/of/" + id + "?done=removed",
                () -> alerts.withdraw(caller.get(), id),
                why -> show(id, why));
    }

    private TemplateInstance show(UUID id, @Nullable Problem why) {
        AlertView alert = alerts.get(id, language.get());
        return Templates.show(desk.shell(), alert, rights(alert, caller.get()), why == null ? null : why.detail());
    }

    private static May rights(AlertView alert, Caller reader) {
        boolean own = alert.composedById().equals(reader.accountId());
        boolean open = alert.state() == AlertState.PROPOSED;
        return new May(open && !own && Alerts.mayApprove(reader), open && (own || Alerts.mayApprove(reader)), own);
    }

    private TemplateInstance form(
            MultivaluedMap<String, String> typed, @Nullable Problem why, @Nullable Foreseen foreseen) {
        return Templates.form(desk.shell(), forms.view(FORM, typed, choices(), why, null), foreseen);
    }

    private Map<String, List<CodeName>> choices() {
        return Map.of(
                "kind",
                Arrays.stream(AlertKind.values())
                        .map(kind ->
                                new CodeName(kind.name(), desk.shell().words().admin("alert.kind." + kind)))
                        .toList(),
                "areas",
                areas.all().stream().map(area -> area.in(language.get())).toList());
    }
}
