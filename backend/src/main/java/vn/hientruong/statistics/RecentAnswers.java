package vn.hientruong.statistics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Answers that are good a hundred times as long as they took to find, a minute at most. What was quick to find is found
 * again after that; what was dear is shown a last time as it was, and found anew meanwhile for whoever asks next.
 *
 * @param <Q> questions, equal when their answers are
 */
final class RecentAnswers<Q> {
    /** Longer nothing is as good as new. */
    static final Duration LONGEST = Duration.ofMinutes(1);

    /** What took longer to find is not waited for again within {@link #LAST}. */
    static final Duration DEAR = Duration.ofMillis(100);

    /** Longer nothing is shown. */
    static final Duration LAST = Duration.ofMinutes(5);

    private static final Logger LOG = Logger.getLogger(RecentAnswers.class);

    private static final long AS_LONG_AS_IT_TOOK = 100;
    private static final long MOST = 500;

    /**
     * @param at nanoseconds, when it was found
     * @param took nanoseconds
     * @param renewing set by the first who finds it old
     */
    private record Kept(Object answer, long at, long took, AtomicBoolean renewing) {
        Duration goodFor() {
            Duration wanted = Duration.ofNanos(took * AS_LONG_AS_IT_TOOK);
            return wanted.compareTo(LONGEST) < 0 ? wanted : LONGEST;
        }

        Duration shownFor() {
            return took < DEAR.toNanos() ? goodFor() : LAST;
        }

        boolean isOld(long now) {
            return now - at > goodFor().toNanos();
        }
    }

    private final Cache<Q, Kept> kept;
    private final Ticker ticker;
    private final Executor renewals;

    RecentAnswers(Ticker ticker, Executor renewals) {
        this.ticker = ticker;
        this.renewals = renewals;
        this.kept = Caffeine.newBuilder()
                .maximumSize(MOST)
                .ticker(ticker)
                .expireAfter(Expiry.<Q, Kept>writing((question, found) -> found.shownFor()))
                .build();
    }

    /** What was found of late, else what is found now; two who ask the same at once wait for one finding. */
    Object of(Q question, Supplier<?> finding) {
        Kept found = kept.get(question, asked -> find(finding));
        if (found.isOld(ticker.read()) && found.renewing().compareAndSet(false, true)) {
            renewals.execute(() -> renew(question, finding));
        }
        return found.answer();
    }

    private Kept find(Supplier<?> finding) {
        long start = ticker.read();
        Object found = finding.get();
        long end = ticker.read();
        return new Kept(found, end, end - start, new AtomicBoolean());
    }

    /** What cannot be found any more is forgotten, so that the next who asks hears why. */
    private void renew(Q question, Supplier<?> finding) {
        try {
            kept.put(question, find(finding));
        } catch (RuntimeException failed) {
            LOG.warn("An answer could not be renewed", failed);
            kept.invalidate(question);
        }
    }
}
