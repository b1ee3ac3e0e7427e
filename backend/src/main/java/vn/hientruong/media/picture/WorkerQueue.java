package vn.hientruong.media.picture;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One worker for all callers, who wait in line. It starts with the first file, makes room for a fresh one now and then, ends
 * when nothing comes, and its death costs one file.
 */
final class WorkerQueue implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(WorkerQueue.class);
    private static final int FILES_OF_ONE_WORKER = 200;

    private final PictureConfig config;
    private final Duration idle;
    private final ReentrantLock line = new ReentrantLock(true);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "picture-worker-clock");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable WorkerCommand command;
    private volatile @Nullable WorkerProcess worker;
    private @Nullable Future<?> rest;

    /** @param idle how long a worker may wait for its next file */
    WorkerQueue(PictureConfig config, Duration idle) {
        this.config = config;
        this.idle = idle;
    }

    Answer ask(Job job) {
        line.lock();
        try {
            Answer answer = worker().ask(job, config.pictureTimeout(), clock);
            restLater();
            return answer;
        } catch (IOException died) {
            LOG.warnf("The picture worker ended in the middle of a file: %s", died.toString());
            stop();
            return new Refused(Unfit.FAILED);
        } finally {
            line.unlock();
        }
    }

    /** The file in work is given up: whoever stops does not wait for it. */
    @Override
    public void close() {
        WorkerProcess busy = worker;
        if (busy != null) {
            busy.close();
        }
        line.lock();
        try {
            clock.shutdownNow();
            stop();
        } finally {
            line.unlock();
        }
    }

    private WorkerProcess worker() throws IOException {
        if (rest != null) {
            rest.cancel(false);
        }
        WorkerProcess running = worker;
        if (running != null && running.asked() < FILES_OF_ONE_WORKER && running.isAlive()) {
            return running;
        }
        stop();
        if (command == null) {
            command = new WorkerCommand(config);
        }
        running = WorkerProcess.start(command);
        worker = running;
        return running;
    }

    private void restLater() {
        rest = clock.schedule(this::stopUnlessBusy, idle.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stopUnlessBusy() {
        if (line.tryLock()) {
            try {
                stop();
            } finally {
                line.unlock();
            }
        }
    }

    private void stop() {
        WorkerProcess old = worker;
        if (old != null) {
            old.close();
            worker = null;
        }
    }
}
