package vn.hientruong.identity.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmsGatewayTest {
    private static final SmsSender.Message MESSAGE = new SmsSender.Message("+84912000060", "mã là 123456", "123456");

    private final ObjectMapper json = new ObjectMapper();
    private final List<JsonNode> bodies = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private volatile int answer = 200;
    private HttpServer server;

    @BeforeEach
    void gateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/send", exchange -> {
            bodies.add(json.readTree(exchange.getRequestBody()));
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void handsOverNumberAndTextAndKeepsTheCodeApart() {
        gatewayWith(Optional.of("gateway-token")).send(MESSAGE);

        assertThat(bodies).hasSize(1);
        assertThat(bodies.get(0).properties()).hasSize(2);
        assertThat(bodies.get(0).path("to").asText()).isEqualTo("+84912000060");
        assertThat(bodies.get(0).path("text").asText()).isEqualTo("mã là 123456");
        assertThat(authorizations).containsExactly("Bearer gateway-token");
    }

    @Test
    void withoutATokenSendsNone() {
        gatewayWith(Optional.empty()).send(MESSAGE);

        assertThat(authorizations).containsExactly("null");
    }

    @Test
    void aRefusalMeansTryAgainLater() {
        answer = 500;

        assertThatExceptionOfType(SmsUnavailable.class)
                .isThrownBy(() -> gatewayWith(Optional.empty()).send(MESSAGE))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(503))
                .satisfies(refused -> assertThat(refused.headers()).containsKey("Retry-After"));
    }

    @Test
    void anUnreachableGatewayMeansTheSame() {
        server.stop(0);

        assertThatExceptionOfType(SmsUnavailable.class)
                .isThrownBy(() -> gatewayWith(Optional.empty()).send(MESSAGE));
    }

    private SmsGateway gatewayWith(Optional<String> token) {
        return new SmsGateway(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/send"), token, json);
    }
}
