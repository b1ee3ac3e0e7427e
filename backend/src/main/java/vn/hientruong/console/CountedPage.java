package vn.hientruong.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.Page;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.statistics.CountedReport;
import vn.hientruong.model.statistics.FigureTable;
import vn.hientruong.platform.persistence.Cursor;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.report.BulkChoices;
import vn.hientruong.statistics.CountedReports;
import vn.hientruong.statistics.FigureSelection;
import vn.hientruong.statistics.Period;
import vn.hientruong.statistics.Periods;
import vn.hientruong.statistics.RecentFigures;
import vn.hientruong.statistics.web.FiguresQuery;

/** The reports behind a number, by the very condition that counted them. */
@Path("/console/leader/reports")
@RolesAllowed({"LEAD", "SUPERVISOR", "ADMIN"})
@Produces(MediaType.TEXT_HTML)
public class CountedPage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Shell.View shell, Counted counted);
    }

    /**
     * What is shown.
     *
     * @param figure its name and its value as the pages before showed it
     * @param period absent for all that are open
     * @param next address of what follows
     * @param choices what can be done to many at once
     */
    record Counted(
            ShownFigures.Shown figure,
            @Nullable Period period,
            Page<CountedReport> page,
            @Nullable String next,
            String document,
            List<Action> choices) {}

    private static final int ROWS = 50;

    private final CountedReports counted;
    private final RecentFigures figures;
    private final Periods periods;
    private final CurrentCaller caller;
    private final CallerLanguage language;
    private final Shell shell;
    private final UriInfo uri;

    CountedPage(
            CountedReports counted,
            RecentFigures figures,
            Periods periods,
            CurrentCaller caller,
            CallerLanguage language,
            Shell shell,
            @Context UriInfo uri) {
        this.counted = counted;
        this.figures = figures;
        this.periods = periods;
        this.caller = caller;
        this.language = language;
        this.shell = shell;
        this.uri = uri;
    }

    @GET
    public TemplateInstance list(
            @BeanParam FiguresQuery query,
            @RestQuery @Nullable String figure,
            @RestQuery @Nullable Boolean standing,
            @RestQuery @Nullable String after) {
        String key = figure == null || figure.isBlank() ? "received" : figure;
        FigureSelection selection = (Boolean.TRUE.equals(standing) ? query.standing() : query.filed(periods.today()))
                .by(List.of())
                .of(List.of(FiguresQuery.figure("?figure", key)));
        Cursor from = after == null || after.isBlank() ? null : Cursor.decode(after);
        Page<CountedReport> page = counted.page(caller.get(), selection, from, ROWS, language.get());
        FigureTable table = figures.figures(caller.get(), selection, language.get());
        String question = Objects.requireNonNullElse(uri.getRequestUri().getRawQuery(), "figure=" + key)
                .replaceAll("&?after=[^&]*", "");
        return Templates.list(
                shell.signedIn(),
                new Counted(
                        ShownFigures.total(shell.words(), table, List.of(key)).get(0),
                        selection.period(),
                        page,
                        page.next() == null ? null : "/console/leader/reports?" + question + "&after=" + page.next(),
                        "/console/leader/export/reports?" + question,
                        BulkChoices.of(caller.get())));
    }
}
