package vn.hientruong.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;

/** The backend as it is shipped, in a process of its own. */
final class PackagedBackend implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern CODE = Pattern.compile("\"code\":\"([0-9]{6})\"");
    private static final Pattern TOKEN = Pattern.compile("\"accessToken\":\"([^\"]+)\"");

    private final Process process;
    private final String url;
    private final Path log;

    PackagedBackend(Path data) throws IOException {
        Path runner = Path.of(System.getProperty("hientruong.runner"));
        assertThat(runner)
                .as("the packaged backend; make it with: mvn -pl backend -am package -DskipTests")
                .exists();
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        url = "http://127.0.0.1:" + port;
        log = data.resolveSibling("backend.log");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx320m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dquarkus.profile=demo",
                        "-jar",
                        runner.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("HIENTRUONG_DATA_DIR", data.toString());
        builder.environment().put("HIENTRUONG_SAMPLE", "DIRECTORY");
        builder.environment().put("HIENTRUONG_LIMITS_FACTOR", "1000");
        process = builder.start();
        try {
            await().atMost(PATIENCE).until(() -> {
                if (!process.isAlive()) {
                    throw new AssertionError("ended with " + process.exitValue());
                }
                return ready();
            });
        } catch (ConditionTimeoutException | AssertionError notReady) {
            process.destroyForcibly();
            throw new AssertionError("The backend does not start:\n" + Files.readString(log), notReady);
        }
    }

    String url() {
        return url;
    }

    /** Signs somebody in, by the code in the inbox of the demonstration. */
    String signIn(String phone) {
        send("POST", "/api/v1/sign-in/codes", "{\"phone\":\"" + phone + "\"}", "");
        String inbox = await().until(
                        () -> get("/dev/inbox?to=" + phone, ""),
                        text -> CODE.matcher(text).find());
        Matcher code = CODE.matcher(inbox);
        assertThat(code.find()).isTrue();
        String tokens = send(
                "POST",
                "/api/v1/sign-in/tokens",
                "{\"phone\":\"" + phone + "\",\"code\":\"" + code.group(1) + "\"}",
                "");
        Matcher token = TOKEN.matcher(tokens);
        assertThat(token.find()).as(tokens).isTrue();
        return token.group(1);
    }

    String get(String path, String token) {
        return send("GET", path, "", token);
    }

    private boolean ready() throws InterruptedException {
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String send(String method, String path, String body, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 299);
            return answer.body();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
