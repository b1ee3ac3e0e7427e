package vn.hientruong.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.statistics.FigureTable;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.statistics.Dimension;
import vn.hientruong.statistics.FigureCatalogue;
import vn.hientruong.statistics.HeatMap;
import vn.hientruong.statistics.Rankings;
import vn.hientruong.statistics.RecentFigures;
import vn.hientruong.statistics.web.FiguresQuery;

/** Where the reports of a period lie: a map of cells, and the communes in words and figures. */
@Path("/console/leader/map")
@RolesAllowed({"LEAD", "SUPERVISOR", "ADMIN"})
@Produces(MediaType.TEXT_HTML)
public class HeatPage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance map(
                Shell.View shell, LeaderQuestions.Question question, boolean overseer, @Nullable Communes communes);

        static native TemplateInstance communes(Shell.View shell, Communes communes);
    }

    /** The communes with the most reports. */
    record Communes(Instant asOf, List<ShownFigures.Shown> heads, List<ShownFigures.Line> lines, String document) {}

    /** @param step height and width of a cell in degrees */
    public record Cells(double step, List<HeatMap.Cell> cells) {}

    private static final List<String> KEYS = List.of("received", "open", "lateOpen");
    private static final int COMMUNES = 30;

    private final RecentFigures figures;
    private final LeaderQuestions questions;
    private final CurrentCaller caller;
    private final CallerLanguage language;
    private final Htmx htmx;
    private final Shell shell;

    HeatPage(
            RecentFigures figures,
            LeaderQuestions questions,
            CurrentCaller caller,
            CallerLanguage language,
            Htmx htmx,
            Shell shell) {
        this.figures = figures;
        this.questions = questions;
        this.caller = caller;
        this.language = language;
        this.htmx = htmx;
        this.shell = shell;
    }

    @GET
    public TemplateInstance show(@BeanParam FiguresQuery query) {
        LeaderQuestions.Question question = questions.of(query);
        if (htmx.wants("communes")) {
            return Templates.communes(shell.signedIn(), communes(question));
        }
        return Templates.map(
                shell.signedIn(),
                question,
                caller.get().seesEverything(),
                question.whole() ? communes(question) : null);
    }

    /** What the map draws. */
    @GET
    @Path("/cells")
    @Produces(MediaType.APPLICATION_JSON)
    public Cells cells(@BeanParam FiguresQuery query) {
        return new Cells(
                HeatMap.STEP,
                figures.heat(caller.get(), questions.of(query).selection().of(FigureCatalogue.of("received"))));
    }

    private Communes communes(LeaderQuestions.Question question) {
        Words words = shell.words();
        FigureTable table = figures.figures(
                caller.get(),
                question.selection().by(List.of(Dimension.AREA)).of(FigureCatalogue.of(KEYS.toArray(String[]::new))),
                language.get());
        return new Communes(
                table.asOf(),
                ShownFigures.total(words, table, KEYS),
                Rankings.order(table, FigureCatalogue.of("received").get(0), true).stream()
                        .limit(COMMUNES)
                        .map(row -> ShownFigures.line(words, table, row.row(), row.rank(), KEYS))
                        .toList(),
                question.document(List.of(Dimension.AREA), KEYS, false));
    }
}
