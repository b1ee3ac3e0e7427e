package vn.hientruong.notification;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Threads of their own that push: two for what concerns one person, so that a batch on its way holds up no other, and one
 * for what goes to many. They run when something was committed here, and look once a second for what is due besides: put
 * off, failed before, or left behind by another instance.
 */
@Singleton
class PushLoops {
    private static final Logger LOG = Logger.getLogger(PushLoops.class);
    private static final int PERSONAL = 2;
    private static final long LOOK_EVERY_MILLIS = 1000;
    private static final long STOPPING_MILLIS = 8000;

    private final PushSender sender;
    private final BlockingQueue<Boolean> woken = new ArrayBlockingQueue<>(1);
    private final BlockingQueue<Boolean> wokenForMany = new ArrayBlockingQueue<>(1);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running = true;

    PushLoops(PushSender sender) {
        this.sender = sender;
    }

    /** Last of all, when everything has started. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent event) {
        for (int i = 0; i < PERSONAL; i++) {
            start("push-sender-" + i, false, woken);
        }
        start("push-sender-bulk", true, wokenForMany);
    }

    /** First of all: what is on its way is finished and written down. */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event)
            throws InterruptedException {
        running = false;
        woken.offer(true);
        wokenForMany.offer(true);
        for (Thread thread : threads) {
            thread.join(STOPPING_MILLIS);
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Written here) {
        woken.offer(true);
        wokenForMany.offer(true);
    }

    private void start(String name, boolean bulk, BlockingQueue<Boolean> wakes) {
        Thread thread = new Thread(() -> loop(bulk, wakes), name);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    private void loop(boolean bulk, BlockingQueue<Boolean> wakes) {
        while (running) {
            try {
                if (sender.pass(bulk) == 0) {
                    wakes.poll(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (SQLException lost) {
                LOG.warnf("Pushes wait for the database: %s", lost.getMessage());
                rest();
            } catch (RuntimeException fault) {
                LOG.error("Pushes broke off; they go on in a moment", fault);
                rest();
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
