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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.console.Shell;
import vn.hientruong.console.admin.AdminForm.Kind;
import vn.hientruong.model.routing.NewRoutingRule;
import vn.hientruong.model.routing.RoutingDryRunView;
import vn.hientruong.model.routing.RoutingRuleView;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.Problem;
import vn.hientruong.routing.RoutingRuleEditing;

/** The rules that say which agency a report goes to: written down, tried on the last reports, saved, removed. */
@Path(RoutingPage.PATH)
@RolesAllowed("ADMIN")
@Produces(MediaType.TEXT_HTML)
public class RoutingPage {
    static final String PATH = AdminHomePage.PATH + "/routing";
    private static final String SAVED = PATH + "?done=saved";

    private static final AdminForm NEW = new AdminForm(
            "rule",
            must("category", Kind.PICK),
            may("area", Kind.PICK),
            may("leadAgency", Kind.PICK),
            may("leadKind", Kind.CHOICE),
            may("cooperating", Kind.MANY),
            may("cooperatingKind", Kind.CHOICE),
            must("reason", Kind.TEXT),
            must("reasonEn", Kind.TEXT));

    /** What a rule is for does not change. */
    private static final AdminForm KNOWN = NEW.without("category").without("area");

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Shell.View shell, List<RuleRows.Row> rows, String q);

        static native TemplateInstance form(
                Shell.View shell,
                AdminFormView form,
                RuleRows.@Nullable Row rule,
                String action,
                String point,
                boolean tried,
                @Nullable RoutingDryRunView run);

        static native TemplateInstance removal(
                Shell.View shell, RuleRows.Row rule, long version, RoutingDryRunView run, @Nullable String fault);
    }

    private final RoutingRuleEditing editing;
    private final RuleRows rows;
    private final RuleTrial trial;
    private final AdminChoices choices;
    private final AdminForms forms;
    private final AdminDesk desk;

    RoutingPage(
            RoutingRuleEditing editing,
            RuleRows rows,
            RuleTrial trial,
            AdminChoices choices,
            AdminForms forms,
            AdminDesk desk) {
        this.editing = editing;
        this.rows = rows;
        this.trial = trial;
        this.choices = choices;
        this.forms = forms;
        this.desk = desk;
    }

    /** @param q part of a category, a commune or an agency */
    @GET
    public TemplateInstance list(@RestQuery @Nullable String q) {
        String words = Objects.requireNonNullElse(q, "").strip();
        return Templates.list(desk.shell(), rows.find(words), words);
    }

    @GET
    @Path("new")
    public TemplateInstance begin() {
        return draw(null, new MultivaluedHashMap<>(), null);
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> sent) {
        return desk.take(sent, SAVED, () -> editing.create(read(sent)), why -> draw(null, sent, why));
    }

    @POST
    @Path("new/dry-run")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tryNew(MultivaluedMap<String, String> sent) {
        return tried(null, sent);
    }

    @GET
    @Path("of/{id}")
    public TemplateInstance show(@PathParam("id") UUID id) {
        return draw(id, stored(id), null);
    }

    @POST
    @Path("of/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        MultivaluedMap<String, String> whole = whole(id, sent);
        return desk.take(
                sent,
                SAVED,
                () -> editing.change(id, read(whole), AdminForms.version(sent)),
                why -> draw(id, whole, why));
    }

    @POST
    @Path("of/{id}/dry-run")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tryKnown(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        return tried(id, whole(id, sent));
    }

    /** What would change without the rule, and the button that removes it. */
    @GET
    @Path("of/{id}/removal")
    public TemplateInstance consider(@PathParam("id") UUID id) {
        return removal(id, null);
    }

    @POST
    @Path("of/{id}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        return desk.take(
                sent,
                PATH + "?done=removed",
                () -> editing.remove(id, AdminForms.version(sent)),
                why -> removal(id, why));
    }

    private Response tried(@Nullable UUID id, MultivaluedMap<String, String> sent) {
        desk.check(sent);
        try {
            return Response.ok(draw(id, sent, null, true, trial.of(read(sent), point(sent))))
                    .build();
        } catch (DomainException refused) {
            return desk.refuse(refused, why -> draw(id, sent, why, true, null));
        }
    }

    private TemplateInstance draw(@Nullable UUID id, MultivaluedMap<String, String> typed, @Nullable Problem why) {
        return draw(id, typed, why, false, null);
    }

    private TemplateInstance draw(
            @Nullable UUID id,
            MultivaluedMap<String, String> typed,
            @Nullable Problem why,
            boolean tried,
            @Nullable RoutingDryRunView run) {
        MultivaluedMap<String, String> stored = id == null ? null : stored(id);
        AdminFormView form = forms.view(id == null ? NEW : KNOWN, typed, choices.forRules(), why, stored);
        RuleRows.Row rule = id == null ? null : rows.of(id, editing.show(id).rule());
        String action = PATH + (id == null ? "/new" : "/of/" + id);
        return Templates.form(desk.shell(), form, rule, action, point(typed), tried, run);
    }

    private TemplateInstance removal(UUID id, @Nullable Problem why) {
        RoutingRuleView known = editing.show(id);
        return Templates.removal(
                desk.shell(),
                rows.of(id, known.rule()),
                known.version(),
                trial.without(known.rule()),
                why == null ? null : why.detail());
    }

    private NewRoutingRule read(MultivaluedMap<String, String> sent) {
        return forms.read(NEW, sent, NewRoutingRule.class);
    }

    /** The form of a known rule does not send what it is for. */
    private MultivaluedMap<String, String> whole(UUID id, MultivaluedMap<String, String> sent) {
        NewRoutingRule rule = editing.show(id).rule();
        MultivaluedMap<String, String> whole = new MultivaluedHashMap<>(sent);
        whole.putSingle("category", rule.category());
        whole.remove("area");
        if (rule.area() != null) {
            whole.putSingle("area", rule.area());
        }
        return whole;
    }

    private MultivaluedMap<String, String> stored(UUID id) {
        RoutingRuleView known = editing.show(id);
        return forms.typed(known.rule(), known.version());
    }

    private static String point(MultivaluedMap<String, String> sent) {
        return Objects.requireNonNullElse(sent.getFirst("point"), "").strip();
    }
}
