package vn.hientruong.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no HTTP client lets us send. */
@QuarkusTest
class RawRequestTest {
    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init") // set by the extension
    URI root;

    @ParameterizedTest
    @CsvSource({
        "GET nowhere, 404, not-found",
        "BREW /test/kinds, 405, method-not-allowed",
        "GET http://other/test/kinds, 405, method-not-allowed"
    })
    void isAnsweredByAProblem(String line, int status, String code) throws IOException {
        assertThat(send(line, "localhost")).startsWith("HTTP/1.1 " + status).contains("/problems/" + code);
    }

    /** Quarkus refuses these by itself, before any code of ours, with an empty answer. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /test/query?q=%zz", "GET /test/items/%1", "GET /test/query?q=<x>"})
    void whatIsNoAddressIsRefused(String line) throws IOException {
        assertThat(send(line, "localhost")).startsWith("HTTP/1.1 400");
    }

    @Test
    void hostThatIsNoneIsRefused() throws IOException {
        assertThat(send("GET /test/query", "a b")).startsWith("HTTP/1.1 400").contains("/problems/bad-request");
    }

    private String send(String line, String host) throws IOException {
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(10_000);
            String request = line + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
