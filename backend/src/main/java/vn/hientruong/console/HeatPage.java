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
import vn.hientruong.model.statistics.FigureTable;
import vn.hientruong.statistics.Dimension;
import vn.hientruong.statistics.FigureCatalogue;
import vn.hientruong.statistics.HeatMap;
import vn.hientruong.statistics.Rankings;
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

    private final LeaderQuestions questions;
    private final LeaderDesk desk;

    HeatPage(LeaderQuestions questions, LeaderDesk desk) {
        this.questions = questions;
        this.desk = desk;
    }

    @GET
    public TemplateInstance show(@BeanParam FiguresQuery query) {
        LeaderQuestions.Question question = questions.of(query);
        if (desk.wants("communes")) {
            return Templates.communes(desk.shell(), communes(question));
        }
        return Templates.map(desk.shell(), question, desk.overseer(), question.whole() ? communes(question) : null);
    }

    /** What the map draws. */
    @GET
    @Path("/cells")
    @Produces(MediaType.APPLICATION_JSON)
    public Cells cells(@BeanParam FiguresQuery query) {
        return new Cells(HeatMap.STEP, desk.cells(questions.of(query).selection()));
    }

    private Communes communes(LeaderQuestions.Question question) {
        Words words = desk.words();
        FigureTable table = desk.table(question.selection().by(List.of(Dimension.AREA)), KEYS);
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
