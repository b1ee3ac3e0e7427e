package vn.hientruong.integration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.integration.NewWebhook;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Photo;
import vn.hientruong.testsupport.SignedIn;

/** A receiver of our own, which checks signatures by the published rule and answers as it is told. */
@QuarkusTest
class WebhookTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private record Received(String id, String time, String signature, String type, byte[] body) {
        JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        }
    }

    @Inject
    Webhooks webhooks;

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private Webhooks.Made webhook;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
        webhook = webhooks.create(new NewWebhook(
                "Bên nhận", "http://127.0.0.1:" + server.getAddress().getPort() + "/hook"));
    }

    @AfterEach
    void stop() {
        webhooks.end(webhook.webhook().id());
        server.stop(0);
    }

    @Test
    void aStepIsSentSignedAsCloudEventAndTriedAgainUntilItIsTaken() {
        answers.add(500);
        Filed report = dispatched(true);

        await().atMost(PATIENCE).until(() -> of(report).size() == 2);
        Received first = of(report).get(0);
        Received second = of(report).get(1);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(first.type()).isEqualTo("application/cloudevents+json; charset=utf-8");
        assertThat(first.signature()).isEqualTo(expected(first));
        assertThat(second.signature()).isEqualTo(expected(second));
        assertThat(Duration.between(Instant.ofEpochSecond(Long.parseLong(second.time())), Instant.now()))
                .isLessThan(Duration.ofMinutes(1));
        JsonNode event = first.json();
        assertThat(event.path("id").asText()).isEqualTo(first.id());
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("type").asText()).isEqualTo("vn.hientruong.report.dispatch");
        assertThat(event.toString()).doesNotContain("Ổ gà lớn");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(logOf(report)).satisfies(line -> {
                    assertThat(line.state()).isEqualTo(DeliveryState.SENT);
                    assertThat(line.attempts()).isEqualTo(2);
                    assertThat(line.status()).isEqualTo(204);
                }));
    }

    @Test
    void whatIsGoneIsTriedNoMoreAndCanBeSentAnewWithTheSameId() {
        answers.add(410);
        Filed report = dispatched(true);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(logOf(report).state()).isEqualTo(DeliveryState.FAILED));

        webhooks.resend(webhook.webhook().id(), logOf(report).id());

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(logOf(report).state()).isEqualTo(DeliveryState.SENT));
        assertThat(of(report))
                .hasSize(2)
                .extracting(Received::id)
                .containsOnly(of(report).get(0).id());
    }

    @Test
    void aReportThatIsNotPublicIsSentNowhere() {
        Filed secret = dispatched(false);
        Filed open = dispatched(true);

        await().atMost(PATIENCE).until(() -> of(open).size() == 1);
        assertThat(of(secret)).isEmpty();
        assertThat(webhooks.log(webhook.webhook().id()))
                .noneMatch(line -> line.code().equals(secret.code()));
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        var headers = exchange.getRequestHeaders();
        received.add(new Received(
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                headers.getFirst("Content-Type"),
                body));
        Integer told = answers.poll();
        exchange.sendResponseHeaders(told == null ? 204 : told, -1);
        exchange.close();
    }

    private List<Received> of(Filed report) {
        return received.stream()
                .filter(one -> one.json().path("subject").asText().equals(report.code()))
                .toList();
    }

    private Webhooks.DeliveryView logOf(Filed report) {
        return webhooks.log(webhook.webhook().id()).stream()
                .filter(line -> line.code().equals(report.code()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not in the log"));
    }

    /** By the rule of Standard Webhooks: HMAC-SHA256 of id.timestamp.body under the key behind whsec_. */
    private String expected(Received one) {
        try {
            byte[] key = Base64.getDecoder().decode(webhook.secret().replaceFirst("^whsec_", ""));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            String signed = one.id() + "." + one.time() + "." + new String(one.body(), StandardCharsets.UTF_8);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Filed dispatched(boolean open) {
        String resident = SignedIn.resident("0912311333");
        Map<String, Object> body = Filed.body("giao-thong", "Ổ gà lớn", List.of(Filed.upload(resident, Photo.jpeg())));
        body.put("clientKey", UUID.randomUUID().toString());
        body.put("place", Map.of("lat", 17.4712, "lon", 106.6277));
        body.put("public", open);
        var answer = given().auth()
                .oauth2(resident)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract();
        Filed report = new Filed(answer.path("id"), answer.path("code"));
        report.act(
                        SignedIn.sample("intake"),
                        "dispatch",
                        Map.of("category", "giao-thong", "leadAgency", "ubnd-18880"),
                        null)
                .statusCode(200);
        return report;
    }
}
