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

/** What can be reported: the list, and what is said of each. */
@Path(CategoriesPage.PATH)
@RolesAllowed("ADMIN")
@Produces(MediaType.TEXT_HTML)
public class CategoriesPage {
    static final String PATH = AdminHomePage.PATH + "/categories";
    private static final String CODE = "{code:" + Limits.CODE_PATTERN + "}";

    private static final AdminForm FORM = new AdminForm(
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

    static final AdminForm KNOWN = FORM.without("code");

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Shell.View shell, List<CategoryRows.Row> rows, String q);

        static native TemplateInstance form(
                Shell.View shell, AdminFormView form, CategoryRows.@Nullable Row category, String action);
    }

    private final Categories categories;
    private final CategoryRows rows;
    private final AdminForms forms;
    private final AdminDesk desk;
    private final CodedForms<NewCategory> coded;

    CategoriesPage(
            Categories categories, CategoryEditing editing, CategoryRows rows, AdminForms forms, AdminDesk desk) {
        this.categories = categories;
        this.rows = rows;
        this.forms = forms;
        this.desk = desk;
        this.coded = new CodedForms<>(
                PATH,
                FORM,
                new CodedForms.Kept<>(
                        (form, sent) -> forms.read(form, sent, NewCategory.class),
                        editing::write,
                        this::stored,
                        rows::choices),
                forms,
                desk,
                this::draw);
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
        CategoryRows.Row category = drawn.code() == null ? null : rows.of(categories.get(drawn.code()));
        return Templates.form(desk.shell(), drawn.form(), category, drawn.action());
    }

    private MultivaluedMap<String, String> stored(String code) {
        Category category = categories.get(code);
        return forms.typed(category.said(), category.version());
    }
}
