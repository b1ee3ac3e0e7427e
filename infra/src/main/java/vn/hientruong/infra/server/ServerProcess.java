package vn.hientruong.infra.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.hientruong.infra.Failed;

/** The packaged application as a process of its own, on a free port and a named data folder. */
public final class ServerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long LOOK_EVERY_MILLIS = 20;

    private final Process process;
    private final int port;
    private final HttpRequest firstQuestion;
    private final Path log;
    private final long startedNanos = System.nanoTime();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private ServerProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
        this.firstQuestion = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/categories"))
                .timeout(Duration.ofSeconds(10))
                .build();
    }

    /** Starts it with settings of its own, as {@code HIENTRUONG_SAMPLE}. */
    public static ServerProcess start(
            Path jar, List<String> jvmArguments, Path data, Path log, Map<String, String> settings) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmArguments);
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("HIENTRUONG_DATA_DIR", data.toString());
        builder.environment().putAll(settings);
        return new ServerProcess(builder.start(), port, log);
    }

    /** The packaged program of a checkout; {@code infra/bench/run} builds it. */
    public static Path jar(Path root) {
        Path jar = root.resolve("backend/target/quarkus-app/quarkus-run.jar").toAbsolutePath();
        if (!Files.exists(jar)) {
            throw new Failed("there is no " + jar + "; infra/bench/run builds it");
        }
        return jar;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** @return seconds from the start of the process to the first answered {@code GET /api/v1/categories} */
    public double secondsToFirstAnswer() throws IOException, InterruptedException {
        while (System.nanoTime() - startedNanos < PATIENCE.toNanos()) {
            if (!process.isAlive()) {
                throw new Failed("the server ended with status " + process.exitValue() + ":\n" + Files.readString(log));
            }
            if (answers()) {
                return (System.nanoTime() - startedNanos) / 1e9;
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        throw new Failed("no answer within " + PATIENCE + ":\n" + Files.readString(log));
    }

    /** Processor time of the JVM since its start, without the database's processes. */
    public double cpuSeconds() {
        return ProcessorTime.seconds(process);
    }

    /** Resident memory of the JVM, without the database's processes. */
    public double residentMegabytes() {
        return ResidentMemory.of(process.pid());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().get(60, TimeUnit.SECONDS);
        } catch (TimeoutException stillThere) {
            process.destroyForcibly();
            throw new Failed("the server did not stop within a minute of SIGTERM; see " + log);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Failed("interrupted");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return http.send(firstQuestion, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
