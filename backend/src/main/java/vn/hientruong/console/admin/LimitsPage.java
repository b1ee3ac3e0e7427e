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
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hientruong.category.Categories;
import vn.hientruong.category.Category;
import vn.hientruong.category.CategoryEditing;
import vn.hientruong.console.Shell;
import vn.hientruong.console.admin.AdminForm.Kind;
import vn.hientruong.model.Limits;
import vn.hientruong.model.agency.AgencyLimit;
import vn.hientruong.model.agency.AgencyLimitView;
import vn.hientruong.model.category.NewCategory;
import vn.hientruong.platform.problem.Problem;
import vn.hientruong.sla.AgencyLimits;

/** How long handling may take: by category and level, and where an agency promises less. */
@Path(LimitsPage.PATH)
@RolesAllowed("ADMIN")
@Produces(MediaType.TEXT_HTML)
public class LimitsPage {
    static final String PATH = AdminHomePage.PATH + "/limits";
    private static final String ONE = "of/{category:" + Limits.CODE_PATTERN + "}";
    private static final String AGENCY = ONE + "/agencies/{agency:" + Limits.CODE_PATTERN + "}";

    private static final AdminForm OF_CATEGORY = new AdminForm(
            "category",
            must("workingDays", Kind.NUMBER),
            may("urgentMinutes", Kind.NUMBER),
            may("complexDays", Kind.NUMBER));

    private static final AdminForm OF_AGENCY =
            new AdminForm("limit", may("workingDays", Kind.NUMBER), may("urgentMinutes", Kind.NUMBER));

    private static final AdminForm NEW = new AdminForm(
            "limit", must("agency", Kind.PICK), may("workingDays", Kind.NUMBER), may("urgentMinutes", Kind.NUMBER));

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Shell.View shell, List<Line> lines);

        static native TemplateInstance category(
                Shell.View shell,
                CategoryRows.Row category,
                AdminFormView form,
                String action,
                List<LimitRows.Row> stricter,
                AdminFormView adding,
                String addingAction);

        static native TemplateInstance agency(
                Shell.View shell, CategoryRows.Row category, LimitRows.Row limit, AdminFormView form, String action);
    }

    /** A category with the agencies that are stricter. */
    record Line(CategoryRows.Row category, List<LimitRows.Row> stricter) {}

    private final Categories categories;
    private final CategoryEditing editing;
    private final AgencyLimits limits;
    private final CategoryRows rows;
    private final LimitRows stricter;
    private final AdminChoices choices;
    private final AdminForms forms;
    private final AdminDesk desk;

    LimitsPage(
            Categories categories,
            CategoryEditing editing,
            AgencyLimits limits,
            CategoryRows rows,
            LimitRows stricter,
            AdminChoices choices,
            AdminForms forms,
            AdminDesk desk) {
        this.categories = categories;
        this.editing = editing;
        this.limits = limits;
        this.rows = rows;
        this.stricter = stricter;
        this.choices = choices;
        this.forms = forms;
        this.desk = desk;
    }

    @GET
    public TemplateInstance list() {
        Map<String, List<LimitRows.Row>> byCategory = stricter.byCategory();
        return Templates.list(
                desk.shell(),
                categories.byCode().values().stream()
                        .map(known -> new Line(rows.of(known), byCategory.getOrDefault(known.code(), List.of())))
                        .toList());
    }

    @GET
    @Path(ONE)
    public TemplateInstance show(@PathParam("category") String category) {
        return draw(category, stored(category), null, new MultivaluedHashMap<>(), null);
    }

    @POST
    @Path(ONE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("category") String category, MultivaluedMap<String, String> sent) {
        return desk.take(
                sent,
                saved(category),
                () -> editing.write(category, read(category, sent), AdminForms.seen(sent)),
                why -> draw(category, sent, why, new MultivaluedHashMap<>(), null));
    }

    @POST
    @Path(ONE + "/agencies")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@PathParam("category") String category, MultivaluedMap<String, String> sent) {
        String agency = Objects.requireNonNullElse(sent.getFirst("agency"), "");
        return desk.take(
                sent,
                saved(category),
                () -> limits.create(agency, category, forms.read(OF_AGENCY, sent, AgencyLimit.class)),
                why -> draw(category, stored(category), null, sent, why));
    }

    @GET
    @Path(AGENCY)
    public TemplateInstance show(@PathParam("category") String category, @PathParam("agency") String agency) {
        return draw(category, agency, stored(category, agency), null);
    }

    @POST
    @Path(AGENCY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("category") String category,
            @PathParam("agency") String agency,
            MultivaluedMap<String, String> sent) {
        return desk.take(
                sent,
                saved(category),
                () -> limits.write(
                        agency, category, forms.read(OF_AGENCY, sent, AgencyLimit.class), AdminForms.seen(sent)),
                why -> draw(category, agency, sent, why));
    }

    @POST
    @Path(AGENCY + "/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(
            @PathParam("category") String category,
            @PathParam("agency") String agency,
            MultivaluedMap<String, String> sent) {
        return desk.take(
                sent,
                saved(category),
                () -> limits.remove(agency, category, AdminForms.version(sent)),
                why -> draw(category, agency, stored(category, agency), why));
    }

    /** What else was said of the category stays as it was read. */
    private NewCategory read(String category, MultivaluedMap<String, String> sent) {
        MultivaluedMap<String, String> whole = stored(category);
        OF_CATEGORY.fields().forEach(field -> {
            whole.remove(field.name());
            whole.addAll(field.name(), sent.getOrDefault(field.name(), List.of()));
        });
        return forms.read(CategoriesPage.KNOWN, whole, NewCategory.class);
    }

    private TemplateInstance draw(
            String category,
            MultivaluedMap<String, String> typed,
            @Nullable Problem why,
            MultivaluedMap<String, String> adding,
            @Nullable Problem whyNot) {
        return Templates.category(
                desk.shell(),
                rows.of(categories.get(category)),
                forms.view(OF_CATEGORY, typed, Map.of(), why, stored(category)),
                PATH + "/of/" + category,
                stricter.byCategory().getOrDefault(category, List.of()),
                forms.view(NEW, adding, Map.of("agency", choices.agencies()), whyNot, null),
                PATH + "/of/" + category + "/agencies");
    }

    private TemplateInstance draw(
            String category, String agency, MultivaluedMap<String, String> typed, @Nullable Problem why) {
        return Templates.agency(
                desk.shell(),
                rows.of(categories.get(category)),
                stricter.row(limit(category, agency)),
                forms.view(OF_AGENCY, typed, Map.of(), why, stored(category, agency)),
                PATH + "/of/" + category + "/agencies/" + agency);
    }

    private MultivaluedMap<String, String> stored(String code) {
        Category category = categories.get(code);
        return forms.typed(category.said(), category.version());
    }

    private MultivaluedMap<String, String> stored(String category, String agency) {
        AgencyLimitView known = limit(category, agency);
        return forms.typed(known.limit(), known.version());
    }

    private AgencyLimitView limit(String category, String agency) {
        return limits.get(agency, category);
    }

    private static String saved(String category) {
        return PATH + "/of/" + category + "?done=saved";
    }
}
