package vn.hientruong.embedded;

import io.quarkus.runtime.Application;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Stops the parts when the process ends, the last started first, and only once the application is gone: until then it
 * still answers requests and writes.
 */
final class StopAtTheEnd {
    /** One part's way to stop. */
    interface Stop {
        void run() throws Exception;
    }

    private static final Logger LOG = Logger.getLogger(StopAtTheEnd.class);
    private static final Duration APPLICATION_PATIENCE = Duration.ofSeconds(15);
    private static final Deque<Stop> STOPS = new ArrayDeque<>();

    private StopAtTheEnd() {}

    static synchronized void add(Stop stop) {
        if (STOPS.isEmpty()) {
            Runtime.getRuntime().addShutdownHook(new Thread(StopAtTheEnd::run, "embedded-stop"));
        }
        STOPS.push(stop);
    }

    private static void run() {
        waitForTheApplication();
        for (Stop stop : STOPS) {
            try {
                stop.run();
            } catch (Exception | LinkageError failed) {
                // class loaders may be closed by now; the other parts must stop all the same
                LOG.errorf(failed, "An embedded part did not stop in order");
            }
        }
    }

    private static void waitForTheApplication() {
        long end = System.nanoTime() + APPLICATION_PATIENCE.toNanos();
        try {
            while (Application.currentApplication() != null && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException stopNow) {
            Thread.currentThread().interrupt();
        }
    }
}
