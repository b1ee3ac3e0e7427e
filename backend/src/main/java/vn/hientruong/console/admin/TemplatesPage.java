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
import vn.hientruong.platform.problem.Problem;
import vn.hientruong.template.TemplateEditing;

/** What staff answer again and again, with a look at what it reads like for a made-up report. */
@Path(TemplatesPage.PATH)
@RolesAllowed("ADMIN")
@Produces(MediaType.TEXT_HTML)
public class TemplatesPage {
    static final String PATH = AdminHomePage.PATH + "/templates";
    private static final String SAVED = PATH + "?done=saved";
    private static final String CODE = "{code:" + Limits.CODE_PATTERN + "}";

    private static final AdminForm NEW = new AdminForm(
            "template",
            must("code", Kind.CODE),
            must("title", Kind.LINE),
            must("action", Kind.CHOICE),
            may("reason", Kind.CHOICE),
            may("category", Kind.PICK),
            must("text", Kind.TEXT));

    private static final AdminForm KNOWN = NEW.without("code");

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

    TemplatesPage(TemplateEditing editing, TemplateRows rows, AdminForms forms, AdminDesk desk, Htmx htmx) {
        this.editing = editing;
        this.rows = rows;
        this.forms = forms;
        this.desk = desk;
        this.htmx = htmx;
    }

    @GET
    public TemplateInstance list() {
        return Templates.list(desk.shell(), rows.list());
    }

    @GET
    @Path("new")
    public TemplateInstance begin() {
        return create(new MultivaluedHashMap<>(), null);
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> sent) {
        return desk.take(
                sent,
                SAVED,
                () -> editing.create(AdminForms.code(sent), forms.read(NEW, sent, NewTemplate.class)),
                why -> create(sent, why));
    }

    /** What the text would read like; nothing is stored, and without script nothing typed is lost. */
    @POST
    @Path("new/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance preview(MultivaluedMap<String, String> sent) {
        desk.check(sent);
        return htmx.wants("preview") ? Templates.preview(desk.shell(), rows.preview(sent)) : create(sent, null);
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
                () -> editing.change(code, forms.read(KNOWN, sent, NewTemplate.class), AdminForms.version(sent)),
                why -> change(code, sent, why));
    }

    /** The same for a template that is known. */
    @POST
    @Path("of/" + CODE + "/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance preview(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        desk.check(sent);
        return htmx.wants("preview") ? Templates.preview(desk.shell(), rows.preview(sent)) : change(code, sent, null);
    }

    @POST
    @Path("of/" + CODE + "/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        return desk.take(
                sent,
                SAVED,
                () -> editing.remove(code, AdminForms.version(sent)),
                why -> change(code, stored(code), why));
    }

    private TemplateInstance create(MultivaluedMap<String, String> typed, @Nullable Problem why) {
        AdminFormView form = forms.view(NEW, typed, rows.choices(), why, null);
        return Templates.form(desk.shell(), form, null, PATH + "/new", rows.preview(typed));
    }

    private TemplateInstance change(String code, MultivaluedMap<String, String> typed, @Nullable Problem why) {
        TemplateView known = editing.get(code);
        AdminFormView form = forms.view(KNOWN, typed, rows.choices(), why, stored(code));
        return Templates.form(desk.shell(), form, known, PATH + "/of/" + code, rows.preview(typed));
    }

    private MultivaluedMap<String, String> stored(String code) {
        TemplateView known = editing.get(code);
        return forms.typed(
                new NewTemplate(known.title(), known.category(), known.action(), known.reason(), known.text()),
                known.version());
    }
}
