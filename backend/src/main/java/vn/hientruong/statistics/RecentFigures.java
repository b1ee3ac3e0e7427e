package vn.hientruong.statistics;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.statistics.FigureTable;
import vn.hientruong.platform.problem.Forbidden;

/**
 * Figures for pages that many look at again and again: what was found is shown again a hundred times as long as it took to
 * find, a minute at most. So a small province sees every change, and a large one counts a million reports once a minute.
 * Whoever comes later finds figures that took long a last time as they were, while they are counted anew for the next.
 * A table says of itself when it was right. Two people share what was found only when they may see the same reports.
 */
@Singleton
public class RecentFigures {
    private record Question(
            String kind,
            Scope scope,
            FigureSelection selection,
            @Nullable Dimension step,
            Locale language) {}

    private final Statistics statistics;
    private final HeatMap heat;
    private final RecentAnswers<Question> recent;

    RecentFigures(Statistics statistics, HeatMap heat) {
        this.statistics = statistics;
        this.heat = heat;
        // one thread: however many figures are old, those who wait for something else keep a processor
        this.recent = new RecentAnswers<>(Ticker.systemTicker(), Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "figures");
            thread.setDaemon(true);
            return thread;
        }));
    }

    /**
     * As {@link Statistics#figures}.
     *
     * @throws Forbidden for residents
     */
    public FigureTable figures(Caller caller, FigureSelection selection, Locale language) {
        Question question = new Question("figures", Scope.of(caller), selection, null, language);
        return (FigureTable) recent.of(question, () -> statistics.figures(caller, selection, language));
    }

    /**
     * As {@link Statistics#trend}.
     *
     * @throws Forbidden for residents
     */
    public FigureTable trend(Caller caller, FigureSelection selection, Dimension step, Locale language) {
        Question question = new Question("trend", Scope.of(caller), selection, step, language);
        return (FigureTable) recent.of(question, () -> statistics.trend(caller, selection, step, language));
    }

    /**
     * As {@link HeatMap#of}.
     *
     * @throws Forbidden for residents
     */
    @SuppressWarnings("unchecked") // only this puts answers of that kind
    public List<HeatMap.Cell> heat(Caller caller, FigureSelection selection) {
        Question question = new Question("heat", Scope.of(caller), selection, null, Locale.ROOT);
        return (List<HeatMap.Cell>) recent.of(question, () -> heat.of(caller, selection));
    }
}
