package vn.hientruong.media.picture;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** A running worker, from this side; used by one thread at a time. */
final class WorkerProcess implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(WorkerProcess.class);
    private static final int LONGEST_LINE = 300;

    private final Process process;
    private final DataOutputStream jobs;
    private final DataInputStream answers;
    private int asked;

    private WorkerProcess(Process process) {
        this.process = process;
        this.jobs = new DataOutputStream(process.getOutputStream());
        this.answers = new DataInputStream(process.getInputStream());
    }

    static WorkerProcess start(WorkerCommand command) throws IOException {
        Process process = command.builder().start();
        Thread complaints = new Thread(() -> log(process), "picture-worker-log");
        complaints.setDaemon(true);
        complaints.start();
        return new WorkerProcess(process);
    }

    /**
     * @param clock kills the worker when the time is over
     * @throws IOException when the worker died, was killed or spoke nonsense; it is of no more use then
     */
    Answer ask(Job job, Duration patience, ScheduledExecutorService clock) throws IOException {
        asked++;
        Future<?> end = clock.schedule(this::kill, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            Wire.write(jobs, job);
            return Wire.readAnswer(answers);
        } finally {
            end.cancel(false);
        }
    }

    /** How many files it was given. */
    int asked() {
        return asked;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        kill();
        process.onExit().join();
    }

    private void kill() {
        process.destroyForcibly();
    }

    private static void log(Process process) {
        try (BufferedReader lines = process.errorReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                LOG.infof("picture worker: %s", line.substring(0, Math.min(LONGEST_LINE, line.length())));
            }
        } catch (IOException closed) {
            if (process.isAlive()) {
                throw new UncheckedIOException(closed);
            }
        }
    }
}
