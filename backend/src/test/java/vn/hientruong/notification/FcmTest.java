package vn.hientruong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.firebase.messaging.BatchResponse;
import com.google.firebase.messaging.Message;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.notification.standin.FcmStandIn;
import vn.hientruong.platform.text.Texts;

class FcmTest {
    @TempDir
    Path folder;

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final Vertx vertx = Vertx.vertx();
    private HttpServer google;

    @BeforeEach
    void startAnotherGoogle() throws IOException {
        google = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        google.createContext(
                "/token", exchange -> answer(exchange, "{\"access_token\":\"granted\",\"expires_in\":3600}"));
        google.createContext("/v1/", exchange -> answer(exchange, "{\"name\":\"projects/street/messages/1\"}"));
        google.start();
    }

    @AfterEach
    void stopAnotherGoogle() {
        google.stop(0);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aServiceAccountGetsItsTokenAndPushesToItsProject() throws Exception {
        Fcm fcm = fcm(serviceAccount(), Optional.of(URI.create(url("/"))));
        fcm.start(new StartupEvent());

        BatchResponse answers = fcm.messaging().sendEach(List.of(message()));

        assertThat(answers.getSuccessCount()).isOne();
        assertThat(asked).containsExactly("/token none", "/v1/projects/street/messages:send Bearer granted");
        fcm.stop(new ShutdownEvent());
    }

    @Test
    void aServiceAccountThatCannotBeReadIsFoundOutAtTheStart() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{}");

        assertThatThrownBy(() -> fcm(broken, Optional.empty()).start(new StartupEvent()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("hientruong.push.service-account");
    }

    private void answer(HttpExchange exchange, String json) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String bearer = exchange.getRequestHeaders().getFirst("Authorization");
        asked.add(exchange.getRequestURI().getPath() + " " + (bearer == null ? "none" : bearer));
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Fcm fcm(Path serviceAccount, Optional<URI> url) {
        return new Fcm(
                new PushConfig() {
                    @Override
                    public Optional<Path> serviceAccount() {
                        return Optional.of(serviceAccount);
                    }

                    @Override
                    public Optional<URI> url() {
                        return url;
                    }
                },
                new FcmStandIn(vertx, Clock.systemUTC()),
                Clock.systemUTC());
    }

    private Path serviceAccount() throws GeneralSecurityException, IOException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        String key = Base64.getEncoder()
                .encodeToString(keys.generateKeyPair().getPrivate().getEncoded());
        return Files.writeString(folder.resolve("account.json"), """
                {"type": "service_account", "project_id": "street", "client_id": "1", "private_key_id": "1",
                 "client_email": "push@street.example", "token_uri": "%s",
                 "private_key": "-----BEGIN PRIVATE KEY-----\\n%s\\n-----END PRIVATE KEY-----\\n"}""".formatted(url("/token"), key));
    }

    private String url(String path) {
        return "http://127.0.0.1:" + google.getAddress().getPort() + path;
    }

    private static Message message() {
        return new FcmMessages(new Texts())
                .of(new Outbox.Waiting(
                        new UUID(0, 1),
                        new UUID(0, 2),
                        "filed",
                        "SUBMITTED",
                        new String[] {"T-1"},
                        Instant.EPOCH,
                        "installation",
                        "token",
                        "vi"));
    }
}
