package vn.hientruong.mobile.background;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does short things later, on one thread that does not keep the app alive. Time is the machine's own, not the clock's. */
public final class Alarm {
    private final ScheduledExecutorService thread;

    private Alarm(ScheduledExecutorService thread) {
        this.thread = thread;
    }

    public static Alarm onOwnThread() {
        ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, work -> {
            Thread made = new Thread(work, "alarm");
            made.setDaemon(true);
            return made;
        });
        thread.setRemoveOnCancelPolicy(true);
        return new Alarm(thread);
    }

    /**
     * Runs {@code action} after {@code wait}, unless cancelled.
     *
     * @return cancels it
     */
    public Runnable after(Duration wait, Runnable action) {
        ScheduledFuture<?> planned = thread.schedule(action, wait.toMillis(), TimeUnit.MILLISECONDS);
        return () -> planned.cancel(false);
    }

    /** Runs {@code action} once when the watch was not fed for {@code patience}. */
    public Watch unlessFed(Duration patience, Runnable action) {
        return new Watch(patience, action);
    }

    /** Barks when it is hungry; closing it sends it to sleep. */
    public final class Watch implements AutoCloseable {
        private final long patience;
        private final Runnable action;
        private volatile long fedAt = System.nanoTime();
        private volatile Runnable sleep = () -> {};
        private volatile boolean asleep;

        private Watch(Duration patience, Runnable action) {
            this.patience = patience.toNanos();
            this.action = action;
            look();
        }

        public void feed() {
            fedAt = System.nanoTime();
        }

        @Override
        public void close() {
            asleep = true;
            sleep.run();
        }

        private void look() {
            if (asleep) {
                return;
            }
            long left = patience - (System.nanoTime() - fedAt);
            if (left <= 0) {
                action.run();
            } else {
                sleep = after(Duration.ofNanos(left).plusMillis(1), this::look);
            }
        }
    }
}
