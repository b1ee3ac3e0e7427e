package vn.hientruong.infra.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import vn.hientruong.infra.Failed;

/** A Chromium that has never been anywhere, with one page, spoken to over the DevTools protocol. */
final class Chrome implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicLong received = new AtomicLong();
    private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
    private final Path folder;
    private final Process process;
    private final WebSocket line;

    Chrome(String program) throws IOException, InterruptedException {
        folder = Files.createTempDirectory("chrome");
        process = new ProcessBuilder(
                        program,
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-dev-shm-usage",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        URI debugger = debugger();
        line = http.newWebSocketBuilder().buildAsync(debugger, new Listener()).join();
    }

    /** Bytes that came over the network for what was asked so far, headers included. */
    long received() {
        return received.get();
    }

    /** One command; what it answers. */
    JsonNode call(String method, Map<String, ?> parameters) throws InterruptedException {
        int id = calls.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        open.put(id, answer);
        ObjectNode command = json.createObjectNode().put("id", id).put("method", method);
        command.set("params", json.valueToTree(parameters));
        line.sendText(command.toString(), true).join();
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new Failed(method + ": " + failed);
        }
    }

    /** Whether an expression holds in the page as it is now. */
    boolean holds(String expression) throws InterruptedException {
        JsonNode result = call("Runtime.evaluate", Map.of("expression", "Boolean(" + expression + ")"));
        return result.path("result").path("value").asBoolean();
    }

    private URI debugger() throws IOException, InterruptedException {
        Path told = folder.resolve("DevToolsActivePort");
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.exists(told) || Files.size(told) == 0) {
            if (System.nanoTime() > until || !process.isAlive()) {
                throw new Failed("Chromium does not start");
            }
            Thread.sleep(20);
        }
        String port = Files.readAllLines(told).get(0);
        String pages = http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        for (JsonNode page : json.readTree(pages)) {
            if (page.path("type").asText().equals("page")) {
                return URI.create(page.path("webSocketDebuggerUrl").asText());
            }
        }
        throw new Failed("Chromium has no page: " + pages);
    }

    /** All of its processes write into the folder until they are gone. */
    @Override
    public void close() throws IOException {
        line.abort();
        List<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        process.destroy();
        for (ProcessHandle one : family) {
            try {
                one.onExit().get(5, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException lingering) {
                one.destroyForcibly();
                one.onExit().join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        try (Stream<Path> left = Files.walk(folder)) {
            List<Path> files = left.sorted(Comparator.reverseOrder()).toList();
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void hear(String message) {
        try {
            JsonNode told = json.readTree(message);
            CompletableFuture<JsonNode> asked = open.remove(told.path("id").asInt());
            if (asked != null) {
                asked.complete(told.path("result"));
            } else if (told.path("method").asText().equals("Network.loadingFinished")) {
                received.addAndGet(told.path("params").path("encodedDataLength").asLong());
            }
        } catch (IOException broken) {
            open.values().forEach(waiting -> waiting.completeExceptionally(broken));
        }
    }

    /** Puts the pieces of a message together. */
    private final class Listener implements WebSocket.Listener {
        private final StringBuilder pieces = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence piece, boolean last) {
            pieces.append(piece);
            if (last) {
                hear(pieces.toString());
                pieces.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedStage(null);
        }
    }
}
