package vn.hientruong.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.media.MultipartStore.Arrived;
import vn.hientruong.platform.problem.StoreUnavailable;

/** How parts are asked for, and what becomes of answers that no good store gives. */
class MultipartStoreTest {
    private record Answer(int status, int length, String body) {}

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private StoreClient client;
    private MultipartStore store;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        client = new StoreClient(StoreUnderTest.config(Map.of(
                "url", "http://127.0.0.1:" + server.getAddress().getPort(),
                "public-url", "https://store.invalid",
                "access-key", "key",
                "secret-key", "secret")));
        store = new MultipartStore(client);
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        server.stop(0);
    }

    @Test
    void allPagesAreAskedForWhereTheProgramReachesTheStore() {
        answerWith(200, page(true, 2, part(1) + part(2)));
        answerWith(200, page(false, 3, part(3)));

        List<Arrived> parts = store.find("incoming/x", "a+b/c=").orElseThrow();

        assertThat(parts).extracting(Arrived::number).containsExactly(1, 2, 3);
        assertThat(requests)
                .containsExactly(
                        "GET /hientruong/incoming/x?uploadId=a%2Bb%2Fc%3D",
                        "GET /hientruong/incoming/x?part-number-marker=2&uploadId=a%2Bb%2Fc%3D");
        assertThat(authorizations).allMatch(sent -> sent.startsWith("AWS4-HMAC-SHA256 Credential=key/"));
    }

    @Test
    void anUploadThatTheStoreDeniesIsNotThere() {
        answerWith(404, "<Error><Code>NoSuchUpload</Code></Error>");

        assertThat(store.find("incoming/x", "id")).isEmpty();
    }

    @Test
    void anyOtherRefusalMeansThatTheStoreIsUnavailable() {
        assertUnavailable(403, "<Error><Code>AccessDenied</Code></Error>");
        assertUnavailable(500, "");
        assertUnavailable(502, "<html>");
    }

    @Test
    void anAnswerThatIsNoListMeansThatTheStoreIsUnavailable() {
        assertUnavailable(200, "<html/>");
        assertUnavailable(200, "<!DOCTYPE x [<!ENTITY e 'e'>]><ListPartsResult>&e;</ListPartsResult>");
    }

    @Test
    void anAnswerThatBreaksOffMeansThatTheStoreIsUnavailable() {
        String whole = page(false, 1, part(1));
        answers.add(new Answer(200, whole.length() + 100, whole));

        assertUnavailable();
        assertUnavailable(200, whole.substring(0, whole.length() - 5));
    }

    @Test
    void pagesThatLeadInACircleEnd() {
        answerWith(200, page(true, 2, part(2)));
        answerWith(200, page(true, 2, part(2)));

        assertUnavailable();
        assertThat(requests).hasSize(2);
    }

    private void assertUnavailable(int status, String body) {
        answerWith(status, body);
        assertUnavailable();
    }

    private void assertUnavailable() {
        assertThatThrownBy(() -> store.find("incoming/x", "id")).isInstanceOf(StoreUnavailable.class);
        assertThat(answers).isEmpty();
    }

    private void answerWith(int status, String body) {
        answers.add(new Answer(status, body.length(), body));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String[] query = exchange.getRequestURI().getRawQuery().split("&");
        Arrays.sort(query);
        requests.add(
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + "?" + String.join("&", query));
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        Answer answer = answers.remove();
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(answer.status(), answer.length() == 0 ? -1 : answer.length());
        exchange.getResponseBody().write(answer.body().getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    private static String page(boolean truncated, int last, String parts) {
        return "<ListPartsResult><IsTruncated>%s</IsTruncated><NextPartNumberMarker>%d</NextPartNumberMarker>%s</ListPartsResult>"
                .formatted(truncated, last, parts);
    }

    private static String part(int number) {
        return "<Part><PartNumber>%d</PartNumber><Size>1</Size><ETag>e</ETag><LastModified>2026-11-22T13:53:13Z</LastModified></Part>"
                .formatted(number);
    }
}
