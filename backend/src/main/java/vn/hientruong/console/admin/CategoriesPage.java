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
import vn.hientruong.category.Categories;
import vn.hientruong.category.Category;
import vn.hientruong.category.CategoryEditing;
import vn.hientruong.console.Shell;
import vn.hientruong.console.admin.AdminForm.Kind;
import vn.hientruong.model.Limits;
import vn.hientruong.model.category.NewCategory;
import vn.hientruong.platform.problem.Problem;

/** What can be reported: the list, and what is said of each. */
@Path(CategoriesPage.PATH)
@RolesAllowed("ADMIN")
@Produces(MediaType.TEXT_HTML)
public class CategoriesPage {
    static final String PATH = AdminHomePage.PATH + "/categories";
    private static final String SAVED = PATH + "?done=saved";
    private static final String CODE = "{code:" + Limits.CODE_PATTERN + "}";

    private static final AdminForm NEW = new AdminForm(
            "category",
            must("code", Kind.CODE),
            must("name", Kind.LINE),
            must("nameEn", Kind.LINE),
            may("group", Kind.LINE),
            may("groupEn", Kind.LINE),
            may("icon", Kind.CHOICE),
            must("position", Kind.NUMBER),
            may("photoRequired", Kind.CHECK),
            may("directDispatch", Kind.CHECK),
            may("active", Kind.CHECK),
            must("workingDays", Kind.NUMBER),
            may("complexDays", Kind.NUMBER),
            may("urgentMinutes", Kind.NUMBER),
            may("duplicateRadiusMetres", Kind.NUMBER),
            may("duplicateDays", Kind.NUMBER),
            may("emergencyPhone", Kind.PHONE));

    static final AdminForm KNOWN = NEW.without("code");

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Shell.View shell, List<CategoryRows.Row> rows, String q);

        static native TemplateInstance form(
                Shell.View shell, AdminFormView form, CategoryRows.@Nullable Row category, String action);
    }

    private final Categories categories;
    private final CategoryEditing editing;
    private final CategoryRows rows;
    private final AdminForms forms;
    private final AdminDesk desk;

    CategoriesPage(
            Categories categories, CategoryEditing editing, CategoryRows rows, AdminForms forms, AdminDesk desk) {
        this.categories = categories;
        this.editing = editing;
        this.rows = rows;
        this.forms = forms;
        this.desk = desk;
    }

    /** @param q part of a name, a group or a code */
    @GET
    public TemplateInstance list(@RestQuery @Nullable String q) {
        String words = Objects.requireNonNullElse(q, "").strip();
        return Templates.list(desk.shell(), rows.find(words), words);
    }

    @GET
    @Path("new")
    public TemplateInstance begin() {
        MultivaluedMap<String, String> blank = new MultivaluedHashMap<>();
        List.of("active", "photoRequired").forEach(name -> blank.putSingle(name, "true"));
        blank.putSingle("position", Integer.toString(rows.lastPosition() + 10));
        return create(blank, null);
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> sent) {
        return desk.take(
                sent,
                SAVED,
                () -> editing.create(AdminForms.code(sent), forms.read(NEW, sent, NewCategory.class)),
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
                () -> editing.change(code, forms.read(KNOWN, sent, NewCategory.class), AdminForms.version(sent)),
                why -> change(code, sent, why));
    }

    private TemplateInstance create(MultivaluedMap<String, String> typed, @Nullable Problem why) {
        return Templates.form(desk.shell(), forms.view(NEW, typed, rows.choices(), why, null), null, PATH + "/new");
    }

    private TemplateInstance change(String code, MultivaluedMap<String, String> typed, @Nullable Problem why) {
        AdminFormView form = forms.view(KNOWN, typed, rows.choices(), why, stored(code));
        return Templates.form(desk.shell(), form, rows.of(categories.get(code)), PATH + "/of/" + code);
    }

    private MultivaluedMap<String, String> stored(String code) {
        Category category = categories.get(code);
        return forms.typed(category.said(), category.version());
    }
}
