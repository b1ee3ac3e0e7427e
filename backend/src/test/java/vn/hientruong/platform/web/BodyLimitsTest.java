package vn.hientruong.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BodyLimitsTest {
    @TestHTTPResource("/test/kinds")
    @SuppressWarnings("NullAway.Init") // set by the extension
    URI kinds;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private HttpResponse<String> send(String type, BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(kinds)
                .header("Content-Type", type)
                .POST(body)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static byte[] document(int bytes) {
        String rest = "{\"amount\":1}";
        return (" ".repeat(bytes - rest.length()) + rest).getBytes(StandardCharsets.US_ASCII);
    }

    private static BodyPublisher chunked(InputStream body) {
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> body));
    }

    @Test
    void aBodyOfTheLimitIsTaken() throws Exception {
        assertThat(send("application/json", BodyPublishers.ofByteArray(document(256 * 1024)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("application/json", chunked(new ByteArrayInputStream(document(256 * 1024))))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {256 * 1024 + 1, 1024 * 1024, 8 * 1024 * 1024})
    void aLargerBodyIsRefused(int bytes) throws Exception {
        assertTooLarge(send("application/json", BodyPublishers.ofByteArray(document(bytes))));
    }

    @ParameterizedTest
    @ValueSource(ints = {256 * 1024 + 1, 1024 * 1024, 8 * 1024 * 1024})
    void aLargerBodyInChunksIsRefused(int bytes) throws Exception {
        assertTooLarge(send("application/json", chunked(new ByteArrayInputStream(document(bytes)))));
    }

    @Test
    void aFormInChunksIsRefused() throws Exception {
        HttpResponse<String> answer = send(
                "application/x-www-form-urlencoded",
                chunked(new ByteArrayInputStream("a=b".getBytes(StandardCharsets.US_ASCII))));
        assertThat(answer.statusCode()).isEqualTo(411);
        assertThat(answer.body()).contains("/problems/length-required");
    }

    @Test
    void theImportOfAreasMayBeLarger() {
        assertThat(BodyLimits.of("POST", "/api/v1/admin/areas")).isEqualTo(30L * 1024 * 1024);
        assertThat(BodyLimits.of("PUT", "/api/v1/admin/areas")).isEqualTo(256L * 1024);
        assertThat(BodyLimits.of("POST", "/api/v1/reports")).isEqualTo(256L * 1024);
    }

    private static void assertTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("/problems/body-too-large");
        assertThat(answer.headers().firstValue("Connection")).hasValue("close");
    }
}
