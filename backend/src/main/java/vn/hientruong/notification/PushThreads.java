package vn.hientruong.notification;

import com.google.firebase.FirebaseApp;
import com.google.firebase.ThreadManager;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads for the SDK, which by itself would start one for every device of a batch: enough to keep five hundred pushes a
 * second going at a tenth of a second each, gone when there is nothing to send.
 */
class PushThreads extends ThreadManager {
    private static final int THREADS = 48;
    /** What an HTTP client does with an answer waits for nothing, so more would only take turns. */
    private static final int FOR_ANSWERS = 2;

    private static final long IDLE_SECONDS = 30;

    @Override
    protected ExecutorService getExecutor(FirebaseApp app) {
        return pool(THREADS, "push");
    }

    /** For the HTTP client below the SDK, which by itself would start one for every answer that comes while others are busy. */
    static ExecutorService forAnswers() {
        return pool(FOR_ANSWERS, "push-http");
    }

    private static ExecutorService pool(int most, String name) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                most, most, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named(name));
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    @Override
    protected void releaseExecutor(FirebaseApp app, ExecutorService executor) {
        executor.shutdownNow();
    }

    @Override
    protected ThreadFactory getThreadFactory() {
        return named("push");
    }

    private static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
