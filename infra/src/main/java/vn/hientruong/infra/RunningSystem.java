package vn.hientruong.infra;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.media.UploadPart;
import vn.hientruong.model.media.UploadTicket;

/** A running system, known by its base address; paths are those of the HTTP contract below {@code /api/v1}. */
public final class RunningSystem {
    public static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();
    public static final String DEFAULT_ADDRESS = "http://127.0.0.1:8080";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI address;
    /** One request at a time on a connection, so that as many are used as a tool has threads. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    public RunningSystem(String address) {
        this.address = URI.create(address.replaceAll("/+$", ""));
    }

    public URI address() {
        return address;
    }

    public Answer get(String path, @Nullable String token) {
        return api("GET", path, token, null);
    }

    public Answer post(String path, @Nullable String token, Object body) {
        return api("POST", path, token, body);
    }

    public Answer put(String path, @Nullable String token, Object body) {
        return api("PUT", path, token, body);
    }

    public Answer delete(String path, @Nullable String token) {
        return api("DELETE", path, token, null);
    }

    /** An address outside the contract, as {@code /dev/inbox} or a signed one of the object store. */
    public Answer fetch(String url) {
        return send(HttpRequest.newBuilder(address.resolve(url)).GET());
    }

    /**
     * Signs in to the console as a browser does.
     *
     * @return the cookie of the session, as a request carries it
     */
    public String consoleSession(String user, String password) {
        String form = "username=" + URLEncoder.encode(user, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/console/sign-in"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return exchange(request).headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow(() -> new Failed("the console did not let " + user + " in"));
    }

    /** Sends a file to the object store exactly as the ticket says; answers with what the store said last. */
    public Answer upload(UploadTicket ticket, byte[] bytes) {
        String whole = ticket.url();
        if (whole != null) {
            return send(toStore(ticket, whole, BodyPublishers.ofByteArray(bytes)));
        }
        Answer last = null;
        for (UploadPart part : Objects.requireNonNull(ticket.parts())) {
            last = send(toStore(ticket, part.url(), BodyPublishers.ofByteArray(bytes, (int) part.offset(), (int)
                            part.bytes())))
                    .expect(200);
        }
        return Objects.requireNonNull(last, "a ticket without parts");
    }

    private HttpRequest.Builder toStore(UploadTicket ticket, String url, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(url)).method(ticket.method(), body);
        ticket.headers().forEach(request::setHeader);
        return request;
    }

    /** What a stranger reads at a path that is not below {@code /api/v1}. */
    public Answer read(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("Accept-Language", "en"));
    }

    private Answer api(String method, String path, @Nullable String token, @Nullable Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .header("Accept-Language", "en")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(json(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request);
    }

    private Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.timeout(PATIENCE).build();
        HttpResponse<byte[]> response = exchange(request);
        return new Answer(name(request), response.statusCode(), response.body());
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException unreachable) {
            throw new Failed(
                    name(request) + " got no answer from " + request.uri().getAuthority() + "; is the system running?",
                    unreachable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Failed("interrupted");
        }
    }

    private static String name(HttpRequest request) {
        return request.method() + " " + request.uri().getPath();
    }

    private static byte[] json(Object body) {
        try {
            return body instanceof byte[] bytes ? bytes : JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
