package vn.hientruong.statistics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.statistics.FigureTable;
import vn.hientruong.platform.problem.Forbidden;

/**
 * Figures for pages that many look at again and again: what was found is shown again a hundred times as long as it took to
 * find, a minute at most. So a small province sees every change, and a large one counts a million reports once a minute.
 * A table says of itself when it was right. Two people share what was found only when they may see the same reports.
 */
@Singleton
public class RecentFigures {
    /** Longer nothing is kept. */
    static final Duration LONGEST = Duration.ofMinutes(1);

    private static final long AS_LONG_AS_IT_TOOK = 100;
    private static final long MOST = 500;

    private record Question(
            String kind,
            Scope scope,
            FigureSelection selection,
            @Nullable Dimension step,
            Locale language) {}

    /** @param took nanoseconds */
    private record Kept(Object answer, long took) {}

    private final Statistics statistics;
    private final HeatMap heat;
    private final Cache<Question, Kept> kept;

    RecentFigures(Statistics statistics, HeatMap heat) {
        this.statistics = statistics;
        this.heat = heat;
        this.kept = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(Expiry.<Question, Kept>writing((question, found) -> keptFor(found)))
                .build();
    }

    /**
     * As {@link Statistics#figures}.
     *
     * @throws Forbidden for residents
     */
    public FigureTable figures(Caller caller, FigureSelection selection, Locale language) {
        Question question = new Question("figures", Scope.of(caller), selection, null, language);
        return (FigureTable) answer(question, () -> statistics.figures(caller, selection, language));
    }

    /**
     * As {@link Statistics#trend}.
     *
     * @throws Forbidden for residents
     */
    public FigureTable trend(Caller caller, FigureSelection selection, Dimension step, Locale language) {
        Question question = new Question("trend", Scope.of(caller), selection, step, language);
        return (FigureTable) answer(question, () -> statistics.trend(caller, selection, step, language));
    }

    /**
     * As {@link HeatMap#of}.
     *
     * @throws Forbidden for residents
     */
    @SuppressWarnings("unchecked") // only this puts answers of that kind
    public List<HeatMap.Cell> heat(Caller caller, FigureSelection selection) {
        Question question = new Question("heat", Scope.of(caller), selection, null, Locale.ROOT);
        return (List<HeatMap.Cell>) answer(question, () -> heat.of(caller, selection));
    }

    private Object answer(Question question, Supplier<Object> finding) {
        return kept.get(question, asked -> {
                    long start = System.nanoTime();
                    Object found = finding.get();
                    return new Kept(found, System.nanoTime() - start);
                })
                .answer();
    }

    private static Duration keptFor(Kept found) {
        Duration wanted = Duration.ofNanos(found.took() * AS_LONG_AS_IT_TOOK);
        return wanted.compareTo(LONGEST) < 0 ? wanted : LONGEST;
    }
}
