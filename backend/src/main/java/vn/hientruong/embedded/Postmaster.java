package vn.hientruong.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The running server of one PostgreSQL data directory, as its postmaster.pid tells. Stopping goes by signal: at the end of
 * the process there is nobody left to ask for a password, and the class loaders of libraries may be closed already.
 */
final class Postmaster {
    private static final Logger LOG = Logger.getLogger(Postmaster.class);
    private static final String PID_FILE = "postmaster.pid";
    /** Roll back, disconnect everybody, write a checkpoint. */
    private static final String FAST = "INT";
    /** Stop now; the next start replays the log. */
    private static final String IMMEDIATE = "QUIT";

    private final ProcessHandle process;
    private final Path pidFile;

    private Postmaster(ProcessHandle process, Path pidFile) {
        this.process = process;
        this.pidFile = pidFile;
    }

    /** The live server of exactly that directory. Servers of other directories are never found. */
    static Optional<Postmaster> findRunning(Path directory) throws IOException {
        return findNamed(directory)
                .filter(process -> serves(process, directory))
                .map(process -> new Postmaster(process, directory.resolve(PID_FILE)));
    }

    /**
     * Stops what a killed process left running on that directory. When the process id belongs to something else by now
     * the pid file goes, because PostgreSQL would take that stranger for its server and refuse to start.
     */
    static void stopLeftover(Path directory) throws IOException {
        Optional<Postmaster> leftover = findRunning(directory);
        if (leftover.isPresent()) {
            LOG.infof("Stopping the PostgreSQL that a killed process left running on %s", directory);
            leftover.get().stop(Duration.ofSeconds(30));
        } else if (findNamed(directory).filter(Postmaster::isStranger).isPresent()) {
            Files.delete(directory.resolve(PID_FILE));
        }
    }

    void stop(Duration patience) throws IOException {
        signal(FAST);
        if (!endsWithin(patience)) {
            LOG.warnf("PostgreSQL does not stop within %s, stopping it at once", patience);
            signal(IMMEDIATE);
            if (!endsWithin(patience)) {
                throw new IOException("PostgreSQL " + process.pid() + " cannot be stopped");
            }
        }
    }

    private void signal(String name) throws IOException {
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /**
     * The pid file goes last of all. The process may stay as a zombie where nobody collects it, as in a container whose
     * first process we are.
     */
    private boolean endsWithin(Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (process.isAlive() && Files.exists(pidFile)) {
                if (System.nanoTime() > end) {
                    return false;
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException(stopping);
        }
    }

    /** Whatever lives under the process id that the pid file of that directory names. */
    private static Optional<ProcessHandle> findNamed(Path directory) throws IOException {
        Path pidFile = directory.resolve(PID_FILE);
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 2 || !isSame(Path.of(lines.get(1)), directory)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
    }

    private static boolean serves(ProcessHandle process, Path directory) {
        return process.info().command().filter(Postmaster::isPostgres).isPresent()
                && process.info()
                        .arguments()
                        .filter(all -> Arrays.stream(all).anyMatch(argument -> isSame(Path.of(argument), directory)))
                        .isPresent();
    }

    /** Known to be something else; a process we may not look at is not. */
    private static boolean isStranger(ProcessHandle process) {
        return process.info().command().filter(command -> !isPostgres(command)).isPresent();
    }

    private static boolean isPostgres(String command) {
        return Path.of(command).endsWith("postgres");
    }

    private static boolean isSame(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }
}
