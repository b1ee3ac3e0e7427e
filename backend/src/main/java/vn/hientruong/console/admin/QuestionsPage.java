package vn.hientruong.console.admin;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import vn.hientruong.category.Categories;
import vn.hientruong.category.QuestionEditing;
import vn.hientruong.console.FormBody;
import vn.hientruong.console.Shell;
import vn.hientruong.model.Limits;
import vn.hientruong.model.category.NewQuestions;
import vn.hientruong.model.category.QuestionsView;
import vn.hientruong.platform.problem.Problem;

/** What a category asks besides: written, put in order and taken away on one page, with or without script. */
@Path(QuestionsPage.PATH)
@RolesAllowed("ADMIN")
@Produces(MediaType.TEXT_HTML)
public class QuestionsPage {
    static final String PATH = CategoriesPage.PATH + "/of/{code:" + Limits.CODE_PATTERN + "}/questions";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance editor(Shell.View shell, CategoryRows.Row category, QuestionForms.View form);
    }

    private final QuestionEditing editing;
    private final Categories categories;
    private final CategoryRows rows;
    private final QuestionForms forms;
    private final FormBody bodies;
    private final AdminDesk desk;

    QuestionsPage(
            QuestionEditing editing,
            Categories categories,
            CategoryRows rows,
            QuestionForms forms,
            FormBody bodies,
            AdminDesk desk) {
        this.editing = editing;
        this.categories = categories;
        this.rows = rows;
        this.forms = forms;
        this.bodies = bodies;
        this.desk = desk;
    }

    @GET
    public TemplateInstance show(@PathParam("code") String code) {
        QuestionsView stored = editing.get(code);
        return draw(code, QuestionDrafts.of(stored.questions()), stored.version(), null);
    }

    /** Adds, moves or takes away in what was typed; nothing is stored. */
    @POST
    @Path("arrange")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance arrange(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        desk.check(sent);
        return draw(code, QuestionDrafts.read(sent).arrange(sent.getFirst("do")), AdminForms.version(sent), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        QuestionDrafts drafts = QuestionDrafts.read(sent).named();
        return desk.take(
                sent,
                path(code) + "?done=saved",
                () -> editing.put(code, bodies.valid(new NewQuestions(drafts.questions())), AdminForms.version(sent)),
                why -> draw(code, drafts, versionAfter(code, sent, why), why));
    }

    /** Whoever was told that somebody else wrote meanwhile may write over it. */
    private long versionAfter(String code, MultivaluedMap<String, String> sent, Problem why) {
        return why.status() == 409 ? editing.get(code).version() : AdminForms.version(sent);
    }

    private static String path(String code) {
        return CategoriesPage.PATH + "/of/" + code + "/questions";
    }

    private TemplateInstance draw(String code, QuestionDrafts drafts, long version, @Nullable Problem why) {
        return Templates.editor(
                desk.shell(), rows.of(categories.get(code)), forms.view(path(code), drafts, version, why));
    }
}
