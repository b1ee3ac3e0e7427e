package vn.hientruong.identity.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
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
    private final List<String> queries = new CopyOnWriteArrayList<>();
    private final List<String> rawQueries = new CopyOnWriteArrayList<>();
    private volatile int answer = 200;
    private volatile String said = "";
    private HttpServer server;

    @BeforeEach
    void gateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/send", exchange -> {
            bodies.add(json.readTree(exchange.getRequestBody()));
            queries.add(String.valueOf(exchange.getRequestURI().getQuery()));
            rawQueries.add(String.valueOf(exchange.getRequestURI().getRawQuery()));
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
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

    @Test
    void aBrandNameGatewayGetsItsOwnJson() {
        answer = 200;
        said = "{\"code\": \"100\", \"id\": 7}";
        new SmsGateway(Template.brandInJson(url())).send(MESSAGE);

        JsonNode body = bodies.get(0);
        assertThat(body.path("apiKey").asText()).isEqualTo("khoa-1");
        assertThat(body.path("secret").asText()).isEqualTo("bí mật\"1");
        assertThat(body.path("brand").asText()).isEqualTo("HIENTRUONG");
        assertThat(body.path("phone").asText()).isEqualTo("84912000060");
        assertThat(body.path("content").asText()).isEqualTo("ma la 123456");
        assertThat(body.path("requestId").asText()).isEqualTo(MESSAGE.id().toString());
        assertThat(authorizations).containsExactly("null");
    }

    @Test
    void whatItSaysNoToForNowIsTriedAgainAndForGoodIsNot() {
        SmsGateway gateway = new SmsGateway(Template.brandInJson(url()));

        said = "{\"code\": \"103\", \"message\": \"hết tiền\"}";
        assertThatExceptionOfType(SmsUnavailable.class).isThrownBy(() -> gateway.send(MESSAGE));
        said = "{\"code\": \"119\", \"message\": \"+84912000060\"}";
        assertThatExceptionOfType(SmsRefused.class)
                .isThrownBy(() -> gateway.send(MESSAGE))
                .withMessage("119");
    }

    @Test
    void aGatewayThatIsAskedByAddressGetsEverythingThere() {
        said = "0|8123";
        new SmsGateway(Template.userInQuery(url())).send(MESSAGE);

        assertThat(queries)
                .containsExactly(
                        "u=so-tttt&pwd=m&t khẩu&from=HIENTRUONG&phone=0912000060&sms=ma la 123456&bid=" + MESSAGE.id());
        assertThat(rawQueries.get(0)).contains("pwd=m%26t%20kh%E1%BA%A9u").contains("sms=ma%20la%20123456");
        said = "-7|so sai";
        assertThatExceptionOfType(SmsRefused.class)
                .isThrownBy(() -> new SmsGateway(Template.userInQuery(url())).send(MESSAGE))
                .withMessage("-7");
    }

    @Test
    void aTemplateThatNamesWhatNobodyFillsInIsFoundOutAtTheStart() {
        Template wrong = Template.plain(Optional.of(url() + "?brand={brand}"), Optional.empty());

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new SmsGateway(wrong))
                .withMessageContaining("{brand}");
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/send";
    }

    private SmsGateway gatewayWith(Optional<String> token) {
        return new SmsGateway(Template.plain(Optional.of(url()), token));
    }
}
