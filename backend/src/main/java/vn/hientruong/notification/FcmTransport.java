package vn.hientruong.notification;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The SDK's requests over Java's own HTTP client, which sends a request once: the older one repeats a POST whose answer
 * was lost. The SDK's own repetitions are kept out too, as they would keep a batch waiting for minutes; the queue tries
 * again. The SDK has no setting for another address, so requests are led there.
 */
public final class FcmTransport extends HttpTransport {
    private static final String REAL = "https://fcm.googleapis.com";
    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration ANSWERING = Duration.ofSeconds(10);
    private static final int UNAVAILABLE = 503;
    /** The SDK repeats 503 alone; why it was, it reads from the body. */
    private static final int SERVER_ERROR = 500;

    private final HttpClient http;
    private final String base;

    /** Towards Firebase, or what speaks its protocol at that address. */
    public FcmTransport(@Nullable URI other) {
        this.base = other == null ? REAL : other.toString().replaceAll("/+$", "");
        this.http = HttpClient.newBuilder()
                .version(base.startsWith("https:") ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .executor(PushThreads.forAnswers())
                .connectTimeout(CONNECTING)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    protected LowLevelHttpRequest buildRequest(String method, String url) {
        return new Request(
                method,
                HttpRequest.newBuilder(URI.create(url.replace(REAL, base))).timeout(ANSWERING));
    }

    private final class Request extends LowLevelHttpRequest {
        private final String method;
        private final HttpRequest.Builder request;

        Request(String method, HttpRequest.Builder request) {
            this.method = method;
            this.request = request;
        }

        @Override
        public void addHeader(String name, String value) {
            request.header(name, value);
        }

        @Override
        public LowLevelHttpResponse execute() throws IOException {
            try {
                return new Response(http.send(request.method(method, body()).build(), ofBytes()));
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw (InterruptedIOException) new InterruptedIOException("stopping").initCause(stopping);
            }
        }

        private HttpRequest.BodyPublisher body() throws IOException {
            if (getStreamingContent() == null) {
                return HttpRequest.BodyPublishers.noBody();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) Math.max(32, getContentLength()));
            getStreamingContent().writeTo(bytes);
            if (getContentType() != null) {
                request.header("Content-Type", getContentType());
            }
            if (getContentEncoding() != null) {
                request.header("Content-Encoding", getContentEncoding());
            }
            return HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray());
        }
    }

    private static HttpResponse.BodyHandler<byte[]> ofBytes() {
        return HttpResponse.BodyHandlers.ofByteArray();
    }

    private static final class Response extends LowLevelHttpResponse {
        private final HttpResponse<byte[]> answer;
        private final List<Map.Entry<String, String>> headers;

        Response(HttpResponse<byte[]> answer) {
            this.answer = answer;
            this.headers = answer.headers().map().entrySet().stream()
                    .flatMap(header -> header.getValue().stream().map(value -> Map.entry(header.getKey(), value)))
                    .toList();
        }

        @Override
        public InputStream getContent() {
            return new ByteArrayInputStream(answer.body());
        }

        @Override
        public @Nullable String getContentEncoding() {
            return header("Content-Encoding");
        }

        @Override
        public long getContentLength() {
            return answer.body().length;
        }

        @Override
        public @Nullable String getContentType() {
            return header("Content-Type");
        }

        @Override
        public String getStatusLine() {
            return "HTTP " + getStatusCode();
        }

        @Override
        public int getStatusCode() {
            return answer.statusCode() == UNAVAILABLE ? SERVER_ERROR : answer.statusCode();
        }

        @Override
        public @Nullable String getReasonPhrase() {
            return null;
        }

        @Override
        public int getHeaderCount() {
            return headers.size();
        }

        @Override
        public String getHeaderName(int index) {
            return headers.get(index).getKey();
        }

        @Override
        public String getHeaderValue(int index) {
            return headers.get(index).getValue();
        }

        private @Nullable String header(String name) {
            return answer.headers().firstValue(name).orElse(null);
        }
    }
}
