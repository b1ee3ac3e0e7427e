package vn.hientruong.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hientruong.model.statistics.FigureTable;
import vn.hientruong.statistics.Dimension;
import vn.hientruong.statistics.FigureCatalogue;
import vn.hientruong.statistics.FigureSelection;
import vn.hientruong.statistics.Periods;
import vn.hientruong.statistics.Rankings;

/** The screen on the wall of an operations centre: large, dark, without controls, figures alone and no person. */
@Path("/console/leader/wall")
@RolesAllowed({"LEAD", "SUPERVISOR", "ADMIN"})
@Produces(MediaType.TEXT_HTML)
public class WallPage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance wall(Shell.View shell, Wall wall);

        static native TemplateInstance figures(Shell.View shell, Wall wall);
    }

    /** Width of what a day has in the drawing; as high as it is wide it never gets. */
    private static final int DAY_WIDTH = 20;

    private static final int DAYS = 14;
    private static final int AGENCIES = 8;
    private static final List<String> OPEN = List.of("waiting", "lateOpen", "notDueYet", "asked");
    private static final List<String> MONTH = List.of("onTimeShare", "contentShare", "hoursToResolveMedian");
    private static final List<String> LATE = List.of("lateOpen");
    private static final List<String> RECEIVED = List.of("received");

    /**
     * A day in the drawing.
     *
     * @param x where it begins
     * @param height in percent of the busiest day
     */
    record Day(int x, int height, String text, String label) {
        public int top() {
            return 100 - height;
        }

        /** Where the words stand. */
        public int middle() {
            return x + DAY_WIDTH / 2;
        }
    }

    /** What is shown. */
    record Wall(
            Instant asOf,
            List<ShownFigures.Shown> now,
            List<ShownFigures.Shown> month,
            ShownFigures.Shown today,
            List<ShownFigures.Line> late,
            List<Day> days) {}

    private final Periods periods;
    private final LeaderDesk desk;

    WallPage(Periods periods, LeaderDesk desk) {
        this.periods = periods;
        this.desk = desk;
    }

    @GET
    public TemplateInstance show() {
        Wall wall = wall();
        return desk.wants("wall") ? Templates.figures(desk.shell(), wall) : Templates.wall(desk.shell(), wall);
    }

    private Wall wall() {
        Words words = desk.words();
        FigureSelection month =
                new FigureSelection(periods.thisMonth(), List.of(), FigureSelection.Filter.ANY, List.of());
        FigureTable standing = desk.table(month.standing().by(List.of(Dimension.AGENCY)), OPEN);
        FigureTable days = desk.trend(month.in(periods.lastDays(DAYS)), RECEIVED, Dimension.DAY);
        FigureTable shares = desk.table(month, MONTH);
        List<ShownFigures.Line> lines = days.rows().stream()
                .map(row -> ShownFigures.line(words, days, row, 0, RECEIVED))
                .toList();
        return new Wall(
                standing.asOf(),
                ShownFigures.total(words, standing, desk.overseer() ? OPEN : OPEN.subList(1, OPEN.size())),
                ShownFigures.total(words, shares, MONTH),
                lines.get(lines.size() - 1).figures().get(0),
                Rankings.order(standing, FigureCatalogue.of("lateOpen").get(0), true).stream()
                        .limit(AGENCIES)
                        .map(row -> ShownFigures.line(words, standing, row.row(), row.rank(), LATE))
                        .filter(line -> line.figures().get(0).link() != null)
                        .toList(),
                days(lines));
    }

    private List<Day> days(List<ShownFigures.Line> lines) {
        LocalDate first = periods.lastDays(DAYS).from();
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ShownFigures.Shown received = lines.get(i).figures().get(0);
            LocalDate day = first.plusDays(i);
            days.add(new Day(
                    i * DAY_WIDTH, received.bar(), received.text(), day.getDayOfMonth() + "/" + day.getMonthValue()));
        }
        return days;
    }
}
