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
import org.jspecify.annotations.Nullable;
import vn.hientruong.console.Htmx;
import vn.hientruong.console.Shell;
import vn.hientruong.console.admin.AdminForm.Kind;
import vn.hientruong.model.Limits;
import vn.hientruong.model.template.NewTemplate;
import vn.hientruong.model.template.TemplateView;
import vn.hientruong.template.TemplateEditing;

/** What staff answer again and again, with a look at what it reads like for a made-up report. */
@Path(TemplatesPage.PATH)
@RolesAllowed("ADMIN")
@Produces(MediaType.TEXT_HTML)
public class TemplatesPage {
    static final String PATH = AdminHomePage.PATH + "/templates";
    private static final String CODE = "{code:" + Limits.CODE_PATTERN + "}";

    private static final AdminForm FORM = new AdminForm(
            "template",
            must("code", Kind.CODE),
            must("title", Kind.LINE),
            must("action", Kind.CHOICE),
            may("reason", Kind.CHOICE),
            may("category", Kind.PICK),
            must("text", Kind.TEXT));

    @CheckedTemplate(basePath = "AdminTemplatesPage")
    static class Templates {
        static native TemplateInstance list(Shell.View shell, List<TemplateRows.Row> rows);

        static native TemplateInstance form(
                Shell.View shell,
                AdminFormView form,
                @Nullable TemplateView template,
                String action,
                TemplateRows.Preview preview);

        static native TemplateInstance preview(Shell.View shell, TemplateRows.Preview preview);
    }

    private final TemplateEditing editing;
    private final TemplateRows rows;
    private final AdminForms forms;
    private final AdminDesk desk;
    private final Htmx htmx;
    private final CodedForms<NewTemplate> coded;

    TemplatesPage(TemplateEditing editing, TemplateRows rows, AdminForms forms, AdminDesk desk, Htmx htmx) {
        this.editing = editing;
        this.rows = rows;
        this.forms = forms;
        this.desk = desk;
        this.htmx = htmx;
        this.coded = new CodedForms<>(
                PATH,
                FORM,
                new CodedForms.Kept<>(
                        (form, sent) -> forms.read(form, sent, NewTemplate.class),
                        editing::write,
                        this::stored,
                        rows::choices),
                forms,
                desk,
                this::draw);
    }

    @GET
    public TemplateInstance list() {
        return Templates.list(desk.shell(), rows.list());
    }

    @GET
    @Path("new")
    public TemplateInstance begin() {
        return coded.begin(new MultivaluedHashMap<>());
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> sent) {
        return coded.create(sent);
    }

    /** What the text would read like; nothing is stored, and without script nothing typed is lost. */
    @POST
    @Path("new/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance preview(MultivaluedMap<String, String> sent) {
        desk.check(sent);
        return htmx.wants("preview") ? Templates.preview(desk.shell(), rows.preview(sent)) : coded.begin(sent);
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

    /** The same for a template that is known. */
    @POST
    @Path("of/" + CODE + "/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance preview(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        desk.check(sent);
        return htmx.wants("preview") ? Templates.preview(desk.shell(), rows.preview(sent)) : coded.typed(code, sent);
    }

    @POST
    @Path("of/" + CODE + "/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        return desk.take(
                sent,
                PATH + "?done=saved",
                () -> editing.remove(code, AdminForms.version(sent)),
                why -> coded.show(code, why));
    }

    private TemplateInstance draw(CodedForms.Drawn drawn) {
        TemplateView known = drawn.code() == null ? null : editing.get(drawn.code());
        return Templates.form(desk.shell(), drawn.form(), known, drawn.action(), rows.preview(drawn.typed()));
    }

    private MultivaluedMap<String, String> stored(String code) {
        TemplateView known = editing.get(code);
        return forms.typed(
                new NewTemplate(known.title(), known.category(), known.action(), known.reason(), known.text()),
                known.version());
    }
}
