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

/** Who answers reports: the list, and what is said of each. */
@Path(AgenciesPage.PATH)
@RolesAllowed("ADMIN")
@Produces(MediaType.TEXT_HTML)
public class AgenciesPage {
    static final String PATH = AdminHomePage.PATH + "/agencies";
    private static final String CODE = "{code:" + Limits.CODE_PATTERN + "}";

    private static final AdminForm FORM = new AdminForm(
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

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Shell.View shell, List<AgencyRows.Row> rows, String q);

        static native TemplateInstance form(
                Shell.View shell, AdminFormView form, AgencyRows.@Nullable Row agency, String action);
    }

    private final Agencies agencies;
    private final AgencyRows rows;
    private final AdminForms forms;
    private final AdminDesk desk;
    private final CodedForms<NewAgency> coded;

    AgenciesPage(
            Agencies agencies,
            AgencyEditing editing,
            AgencyRows rows,
            AdminChoices choices,
            AdminForms forms,
            AdminDesk desk) {
        this.agencies = agencies;
        this.rows = rows;
        this.forms = forms;
        this.desk = desk;
        this.coded = new CodedForms<>(
                PATH,
                FORM,
                new CodedForms.Kept<>(
                        (form, sent) -> forms.read(form, sent, NewAgency.class),
                        editing::write,
                        this::stored,
                        choices::forAgencies),
                forms,
                desk,
                this::draw);
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
        return coded.begin(blank);
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> sent) {
        return coded.create(sent);
    }

    @GET
    @Path("of/" + CODE)
    public TemplateInstance show(@PathParam("code") String code) {
        return coded.show(code);
    }

    @POST
    @Path("of/" + CODE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        return coded.change(code, sent);
    }

    private TemplateInstance draw(CodedForms.Drawn drawn) {
        AgencyRows.Row agency = drawn.code() == null ? null : rows.of(agencies.get(drawn.code()));
        return Templates.form(desk.shell(), drawn.form(), agency, drawn.action());
    }

    private MultivaluedMap<String, String> stored(String code) {
        Agency agency = agencies.get(code);
        return forms.typed(agency.said(), agency.version());
    }
}
