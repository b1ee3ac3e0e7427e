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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.agency.Agencies;
import vn.hientruong.agency.Agency;
import vn.hientruong.agency.AgencyEditing;
import vn.hientruong.console.Shell;
import vn.hientruong.console.admin.AdminForm.Kind;
import vn.hientruong.model.Limits;
import vn.hientruong.model.agency.NewAgency;
import vn.hientruong.platform.problem.Problem;

/** Who answers reports: the list, and what is said of each. */
@Path(AgenciesPage.PATH)
@RolesAllowed("ADMIN")
@Produces(MediaType.TEXT_HTML)
public class AgenciesPage {
    static final String PATH = AdminHomePage.PATH + "/agencies";
    private static final String SAVED = PATH + "?done=saved";
    private static final String CODE = "{code:" + Limits.CODE_PATTERN + "}";

    private static final AdminForm NEW = new AdminForm(
            "agency",
            must("code", Kind.CODE),
            must("name", Kind.LINE),
            must("nameEn", Kind.LINE),
            must("kind", Kind.CHOICE),
            may("phone", Kind.PHONE),
            may("email", Kind.EMAIL),
            may("active", Kind.CHECK),
            may("areas", Kind.MANY),
            may("categories", Kind.MANY));

    private static final AdminForm KNOWN = NEW.without("code");

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Shell.View shell, List<AgencyRows.Row> rows, String q);

        static native TemplateInstance form(
                Shell.View shell, AdminFormView form, AgencyRows.@Nullable Row agency, String action);
    }

    private final Agencies agencies;
    private final AgencyEditing editing;
    private final AgencyRows rows;
    private final AdminChoices choices;
    private final AdminForms forms;
    private final AdminDesk desk;

    AgenciesPage(
            Agencies agencies,
            AgencyEditing editing,
            AgencyRows rows,
            AdminChoices choices,
            AdminForms forms,
            AdminDesk desk) {
        this.agencies = agencies;
        this.editing = editing;
        this.rows = rows;
        this.choices = choices;
        this.forms = forms;
        this.desk = desk;
    }

    /** @param q part of a name or a code */
    @GET
    public TemplateInstance list(@RestQuery @Nullable String q) {
        String words = Objects.requireNonNullElse(q, "").strip();
        return Templates.list(desk.shell(), rows.find(words), words);
    }

    @GET
    @Path("new")
    public TemplateInstance begin() {
        MultivaluedMap<String, String> blank = new MultivaluedHashMap<>();
        blank.putSingle("active", "true");
        return create(blank, null);
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> sent) {
        return desk.take(
                sent,
                SAVED,
                () -> editing.create(AdminForms.code(sent), forms.read(NEW, sent, NewAgency.class)),
                why -> create(sent, why));
    }

    @GET
    @Path("of/" + CODE)
    public TemplateInstance show(@PathParam("code") String code) {
        return change(code, stored(code), null);
    }

    @POST
    @Path("of/" + CODE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        return desk.take(
                sent,
                SAVED,
                () -> editing.change(code, forms.read(KNOWN, sent, NewAgency.class), AdminForms.version(sent)),
                why -> change(code, sent, why));
    }

    private TemplateInstance create(MultivaluedMap<String, String> typed, @Nullable Problem why) {
        AdminFormView form = forms.view(NEW, typed, choices.forAgencies(), why, null);
        return Templates.form(desk.shell(), form, null, PATH + "/new");
    }

    private TemplateInstance change(String code, MultivaluedMap<String, String> typed, @Nullable Problem why) {
        AdminFormView form = forms.view(KNOWN, typed, choices.forAgencies(), why, stored(code));
        return Templates.form(desk.shell(), form, rows.of(agencies.get(code)), PATH + "/of/" + code);
    }

    private MultivaluedMap<String, String> stored(String code) {
        Agency agency = agencies.get(code);
        return forms.typed(agency.said(), agency.version());
    }
}
