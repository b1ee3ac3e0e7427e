package vn.hientruong.report;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** A thread of its own that has {@link ShownSearches} read everything at the start, and look once a minute whether that still holds. */
@Singleton
class ShownKeeper {
    private static final Logger LOG = Logger.getLogger(ShownKeeper.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int MINUTES_BETWEEN_COMPARISONS = 20;
    private static final long STOPPING_MILLIS = 5_000;

    private final ShownSearches searches;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::loop, "shown-reports");

    ShownKeeper(ShownSearches searches) {
        this.searches = searches;
    }

    /** Last of all, when everything has started. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    /** First of all, while there is a database. */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event)
            throws InterruptedException {
        stopping.countDown();
        thread.join(STOPPING_MILLIS);
    }

    private void loop() {
        int minute = 0;
        try {
            do {
                minute++;
                look(minute);
            } while (!stopping.await(EVERY.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(int minute) {
        try {
            searches.keep(() -> !isStopping());
            if (minute % MINUTES_BETWEEN_COMPARISONS == 0) {
                searches.compare(() -> !isStopping());
            }
        } catch (SQLException lost) {
            LOG.warnf("What words find on the map waits for the database: %s", lost.getMessage());
        } catch (RuntimeException fault) {
            LOG.error(
                    "What words find on the map could not be kept; the database counts it until the next minute",
                    fault);
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }
}
