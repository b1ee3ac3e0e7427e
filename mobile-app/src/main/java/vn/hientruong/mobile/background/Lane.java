package vn.hientruong.mobile.background;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Work that must be done one after the other, away from the screen and from what people wait for. */
public final class Lane {
    private static final Logger LOG = System.getLogger(Lane.class.getName());

    private final Executor thread;

    /** On a thread of the caller's choice. */
    public Lane(Executor thread) {
        this.thread = thread;
    }

    /** A thread that does not keep the app alive. */
    public static Lane onOwnThread(String name) {
        return new Lane(Executors.newSingleThreadExecutor(work -> {
            Thread made = new Thread(work, name);
            made.setDaemon(true);
            return made;
        }));
    }

    /** After everything that was given before; a fault of the program is logged and ends this work alone. */
    public void run(Runnable work) {
        thread.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException fault) {
                LOG.log(Level.ERROR, "Work failed", fault);
            }
        });
    }
}
