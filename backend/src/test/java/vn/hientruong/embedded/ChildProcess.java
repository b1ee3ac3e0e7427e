package vn.hientruong.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A process of its own with the embedded parts in it: the only way to see what a kill leaves behind. */
final class ChildProcess implements AutoCloseable {
    private static final String UP = "up ";

    private final Process process;
    private final String firstLine;

    private ChildProcess(Process process, String firstLine) {
        this.process = process;
        this.firstLine = firstLine;
    }

    /** Starts it and waits until the parts run, or until it has refused to. */
    static ChildProcess on(Path folder) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dfile.encoding=UTF-8",
                        ChildProcess.class.getName(),
                        folder.toString()))
                .redirectError(
                        folder.resolveSibling(folder.getFileName() + ".log").toFile())
                .start();
        @SuppressWarnings("resource") // ends with the process
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        return new ChildProcess(process, line == null ? "" : line);
    }

    public static void main(String[] args) throws InterruptedException {
        EmbeddedParts parts = new EmbeddedParts(Path.of(args[0]), false, List.of());
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
