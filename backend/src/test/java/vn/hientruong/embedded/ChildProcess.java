package vn.hientruong.embedded;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A process of its own with the embedded parts in it: the only way to see what a kill leaves behind. */
final class ChildProcess implements AutoCloseable {
    private static final String UP = "up ";
    private static final String ENDS = "ends";
    static final int ENDED = 3;

    private final Process process;
    private final String firstLine;

    private ChildProcess(Process process, String firstLine) {
        this.process = process;
        this.firstLine = firstLine;
    }

    /** Starts it and waits until the parts run, or until it has refused to. */
    static ChildProcess on(Path folder) throws IOException {
        return start(folder, "stays");
    }

    /** Starts it; it ends by itself as soon as the database has begun to start, and before it has. */
    static ChildProcess thatEndsWhileStarting(Path folder) throws IOException {
        return start(folder, ENDS);
    }

    private static ChildProcess start(Path folder, String life) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dfile.encoding=UTF-8",
                        ChildProcess.class.getName(),
                        folder.toString(),
                        life))
                .redirectError(
                        folder.resolveSibling(folder.getFileName() + ".log").toFile())
                .start();
        @SuppressWarnings("resource") // ends with the process
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        return new ChildProcess(process, line == null ? "" : line);
    }

    public static void main(String[] args) throws InterruptedException {
        Path folder = Path.of(args[0]);
        EmbeddedParts parts = new EmbeddedParts(folder, false, List.of());
        parts.takeFolder();
        parts.startAhead(true, true);
        if (args[1].equals(ENDS)) {
            await().pollInterval(Duration.ofMillis(1))
                    .until(() -> Files.exists(folder.resolve("postgres/postmaster.pid")));
            System.exit(ENDED);
        }
        System.out.println(UP + parts.databaseUrl() + " " + parts.storeUrl());
        new CountDownLatch(1).await();
    }

    boolean isUp() {
        return firstLine.startsWith(UP);
    }

    String databaseUrl() {
        return firstLine.split(" ", 3)[1];
    }

    int databasePort() {
        return URI.create(databaseUrl().substring("jdbc:".length())).getPort();
    }

    String storeUrl() {
        return firstLine.split(" ", 3)[2];
    }

    long pid() {
        return process.pid();
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As {@code kill} does. */
    int stop() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("still running");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
