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
import vn.hientruong.statistics.Rankings;
import vn.hientruong.statistics.web.FiguresQuery;

/** The desk of a leader: how things stand now, and what became of what was filed in a period. */
@Path("/console/leader")
@RolesAllowed({"LEAD", "SUPERVISOR", "ADMIN"})
@Produces(MediaType.TEXT_HTML)
public class LeaderPage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance desk(
                Shell.View shell,
                LeaderQuestions.Question question,
                boolean overseer,
                @Nullable Standing standing,
                @Nullable Filed filed);

        static native TemplateInstance standing(Shell.View shell, Standing standing);

        static native TemplateInstance filed(Shell.View shell, Filed filed);
    }

    /** What is open now, whenever it was filed. */
    record Standing(Instant asOf, List<ShownFigures.Shown> tiles, List<ShownFigures.Line> late, String document) {}

    /** What became of the reports of the period. */
    record Filed(
            Instant asOf,
            List<ShownFigures.Shown> tiles,
            List<ShownFigures.Line> steps,
            String document,
            String trendDocument) {}

    private static final List<String> OPEN = List.of("waiting", "lateOpen", "notDueYet", "asked", "planned");
    private static final List<String> LATE = List.of("lateOpen", "notDueYet");
    private static final List<String> OF_THE_PERIOD = List.of(
            "received", "done", "onTimeShare", "contentShare", "hoursToResolveMedian", "lateOpen", "reopenedShare");
    private static final List<String> TREND = List.of("received", "done");
    private static final int LATEST_AGENCIES = 10;

    private final LeaderQuestions questions;
    private final LeaderDesk desk;

    LeaderPage(LeaderQuestions questions, LeaderDesk desk) {
        this.questions = questions;
        this.desk = desk;
    }

    @GET
    public TemplateInstance show(@BeanParam FiguresQuery query) {
        LeaderQuestions.Question question = questions.of(query);
        if (desk.wants("standing")) {
            return Templates.standing(desk.shell(), standing(question));
        }
        if (desk.wants("filed")) {
            return Templates.filed(desk.shell(), filed(question));
        }
        return Templates.desk(
                desk.shell(),
                question,
                desk.overseer(),
                question.whole() ? standing(question) : null,
                question.whole() ? filed(question) : null);
    }

    private Standing standing(LeaderQuestions.Question question) {
        Words words = desk.words();
        FigureTable table = desk.table(question.selection().standing().by(List.of(Dimension.AGENCY)), OPEN);
        List<ShownFigures.Line> late = Rankings.order(
                        table, FigureCatalogue.of("lateOpen").get(0), true)
                .stream()
                .limit(LATEST_AGENCIES)
                .map(row -> ShownFigures.line(words, table, row.row(), row.rank(), LATE))
                .filter(line -> line.figures().get(0).link() != null)
                .toList();
        // nothing waits for intake with an agency that leads it
        List<String> tiles = desk.overseer() ? OPEN : OPEN.subList(1, OPEN.size());
        return new Standing(
                table.asOf(),
                ShownFigures.total(words, table, tiles),
                late,
                question.document(List.of(Dimension.AGENCY), OPEN, true));
    }

    private Filed filed(LeaderQuestions.Question question) {
        Words words = desk.words();
        Dimension step = question.period().readableStep();
        FigureTable table = desk.trend(question.selection(), OF_THE_PERIOD, step);
        return new Filed(
                table.asOf(),
                ShownFigures.total(words, table, OF_THE_PERIOD),
                table.rows().stream()
                        .map(row -> ShownFigures.line(words, table, row, 0, TREND))
                        .toList(),
                question.document(List.of(Dimension.AGENCY), OF_THE_PERIOD, false),
                question.document(List.of(step), TREND, false));
    }
}
