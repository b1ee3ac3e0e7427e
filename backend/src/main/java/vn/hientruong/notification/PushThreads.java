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
    private static final long IDLE_SECONDS = 30;

    @Override
    protected ExecutorService getExecutor(FirebaseApp app) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), getThreadFactory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    @Override
    protected void releaseExecutor(FirebaseApp app, ExecutorService executor) {
        executor.shutdownNow();
    }

    @Override
    protected ThreadFactory getThreadFactory() {
        return work -> {
            Thread thread = new Thread(work, "push");
            thread.setDaemon(true);
            return thread;
        };
    }
}
