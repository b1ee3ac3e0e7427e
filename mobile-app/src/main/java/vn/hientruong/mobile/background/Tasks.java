package vn.hientruong.mobile.background;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Runs slow work in the background and brings the outcome back to the screen's thread. */
public final class Tasks {
    private static final Logger LOG = System.getLogger(Tasks.class.getName());
    private static final int THREADS = 2;

    private final Executor background;
    private final Executor screen;

    /**
     * On threads of the caller's choice.
     *
     * @param background where work runs
     * @param screen where outcomes are told
     */
    public Tasks(Executor background, Executor screen) {
        this.background = background;
        this.screen = screen;
    }

    /** Two threads that do not keep the app alive, and JavaFX's own for the screen. */
    public static Tasks onOwnThreads() {
        return new Tasks(
                Executors.newFixedThreadPool(THREADS, work -> {
                    Thread thread = new Thread(work, "background");
                    thread.setDaemon(true);
                    return thread;
                }),
                Platform::runLater);
    }

    /** One thread, for work that must be done in the order it was asked for. */
    public static Tasks onOneThread(String name) {
        return new Tasks(
                Executors.newSingleThreadExecutor(work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                }),
                Platform::runLater);
    }

    /** Runs something short on the screen's thread, from any other. */
    public void onScreen(Runnable told) {
        screen.execute(told);
    }

    /**
     * Does {@code work} in the background.
     *
     * @param work must report foreseen failures in its result
     * @param then gets the result, on the screen's thread
     * @param broken runs there instead when the work failed by a fault of the program, which is logged
     */
    public <T> void run(Supplier<T> work, Consumer<? super T> then, Runnable broken) {
        background.execute(() -> {
            T result;
            try {
                result = work.get();
            } catch (RuntimeException fault) {
                LOG.log(Level.ERROR, "Background work failed", fault);
                screen.execute(broken);
                return;
            }
            screen.execute(() -> then.accept(result));
        });
    }
}
