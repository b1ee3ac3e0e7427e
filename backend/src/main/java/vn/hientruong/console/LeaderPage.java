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
import vn.hientruong.statistics.FigureSelection;
import vn.hientruong.statistics.Rankings;
import vn.hientruong.statistics.RecentFigures;
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

    private final RecentFigures figures;
    private final LeaderQuestions questions;
    private final CurrentCaller caller;
    private final CallerLanguage language;
    private final Htmx htmx;
    private final Shell shell;

    LeaderPage(
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
        if (htmx.wants("standing")) {
            return Templates.standing(shell.signedIn(), standing(question));
        }
        if (htmx.wants("filed")) {
            return Templates.filed(shell.signedIn(), filed(question));
        }
        return Templates.desk(
                shell.signedIn(),
                question,
                caller.get().seesEverything(),
                question.whole() ? standing(question) : null,
                question.whole() ? filed(question) : null);
    }

    private Standing standing(LeaderQuestions.Question question) {
        Words words = shell.words();
        FigureSelection open = question.selection()
                .standing()
                .by(List.of(Dimension.AGENCY))
                .of(FigureCatalogue.of(OPEN.toArray(String[]::new)));
        FigureTable table = figures.figures(caller.get(), open, language.get());
        List<ShownFigures.Line> late = Rankings.order(
                        table, FigureCatalogue.of("lateOpen").get(0), true)
                .stream()
                .limit(LATEST_AGENCIES)
                .map(row -> ShownFigures.line(words, table, row.row(), row.rank(), LATE))
                .filter(line -> line.figures().get(0).link() != null)
                .toList();
        // nothing waits for intake with an agency that leads it
        List<String> tiles = caller.get().seesEverything() ? OPEN : OPEN.subList(1, OPEN.size());
        return new Standing(
                table.asOf(),
                ShownFigures.total(words, table, tiles),
                late,
                question.document(List.of(Dimension.AGENCY), OPEN, true));
    }

    private Filed filed(LeaderQuestions.Question question) {
        Words words = shell.words();
        Dimension step = question.period().readableStep();
        FigureSelection wanted = question.selection().of(FigureCatalogue.of(OF_THE_PERIOD.toArray(String[]::new)));
        FigureTable table = figures.trend(caller.get(), wanted, step, language.get());
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
