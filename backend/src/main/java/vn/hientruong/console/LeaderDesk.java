package vn.hientruong.console;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.statistics.FigureTable;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.statistics.Dimension;
import vn.hientruong.statistics.Figure;
import vn.hientruong.statistics.FigureCatalogue;
import vn.hientruong.statistics.FigureSelection;
import vn.hientruong.statistics.HeatMap;
import vn.hientruong.statistics.RecentFigures;

/** What every page of figures needs: figures for whoever looks, in their language, and the page around them. */
@RequestScoped
class LeaderDesk {
    private final RecentFigures figures;
    private final CurrentCaller caller;
    private final CallerLanguage language;
    private final Htmx htmx;
    private final Shell shell;

    LeaderDesk(RecentFigures figures, CurrentCaller caller, CallerLanguage language, Htmx htmx, Shell shell) {
        this.figures = figures;
        this.caller = caller;
        this.language = language;
        this.htmx = htmx;
        this.shell = shell;
    }

    /** Whether the viewer oversees every agency, or works at one. */
    boolean overseer() {
        return caller.get().seesEverything();
    }

    /** Whether a script asks for that part of the page alone. */
    boolean wants(String part) {
        return htmx.wants(part);
    }

    Shell.View shell() {
        return shell.signedIn();
    }

    Words words() {
        return shell.words();
    }

    /** The figures of those keys. */
    FigureTable table(FigureSelection wanted, List<String> keys) {
        return figures.figures(caller.get(), wanted.of(figures(keys)), language.get());
    }

    /** The same, step by step. */
    FigureTable trend(FigureSelection wanted, List<String> keys, Dimension step) {
        return figures.trend(caller.get(), wanted.of(figures(keys)), step, language.get());
    }

    /** Where the reports of a selection lie. */
    List<HeatMap.Cell> cells(FigureSelection wanted) {
        return figures.heat(caller.get(), wanted.of(FigureCatalogue.of("received")));
    }

    private static List<Figure> figures(List<String> keys) {
        return FigureCatalogue.of(keys.toArray(String[]::new));
    }
}
