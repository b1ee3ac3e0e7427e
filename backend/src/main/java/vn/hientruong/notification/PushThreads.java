package vn.hientruong.notification;

import com.google.firebase.FirebaseApp;
import com.google.firebase.ThreadManager;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** A few threads for the SDK, which by itself would start one for every device of a batch. */
class PushThreads extends ThreadManager {
    private static final int THREADS = 8;

    @Override
    protected ExecutorService getExecutor(FirebaseApp app) {
        return Executors.newFixedThreadPool(THREADS, getThreadFactory());
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
