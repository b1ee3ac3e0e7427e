package vn.hientruong.mobile.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A backend over real HTTP with one resident, three reports, an inbox and a map. */
public final class ResidentBackend implements AutoCloseable {
    private static final String JWT = "h."
            + Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString("{\"sub\":\"0190a5c2-0000-7000-8000-000000000001\"}".getBytes(UTF_8))
            + ".s";
    private static final String TOKENS =
            "{\"accessToken\":\"%s\",\"refreshToken\":\"r1\",\"expiresInSeconds\":900}".formatted(JWT);

    private final LocalBackend server = new LocalBackend();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, String> bodies = new ConcurrentHashMap<>();
    private volatile boolean silent;

    public ResidentBackend() {
        answer("GET /api/v1/categories", LocalBackend.TWO_CATEGORIES);
        answer("GET /api/v1/map", SampleMap.THREE);
        answer("GET /api/v1/areas/outlines", SampleOutlines.TWO);
        answer("GET /api/v1/reports", SampleReports.PAGE);
        answer("GET /api/v1/reports/" + SampleReports.ID, SampleReports.resolved());
        answer("GET /api/v1/reports/" + SampleReports.ID + "/entries", SampleReports.ENTRIES);
        answer("PUT /api/v1/reports/" + SampleReports.ID + "/rating", SampleReports.closed());
        answer("GET /api/v1/me/notifications", SampleInbox.TWO);
        answer("PUT /api/v1/me/notifications/0190a5c2-0000-7000-8000-0000000000d1/read", "");
        answer("GET /api/v1/me/notification-choices", SampleChoices.USUAL);
        answer("PUT /api/v1/me/notification-choices", "");
        answer("GET /api/v1/me/mail", SampleChoices.ASKED);
        answer("PUT /api/v1/me/mail", "");
        answer("GET /api/v1/me/areas", SampleChoices.ONE_AREA);
        answer("PUT /api/v1/me/areas", "");
        answer("GET /api/v1/sign-in/help", "{\"hotline\":\"082.456.1022\"}");
        answer("POST /api/v1/sign-in/codes", "");
        answer("POST /api/v1/sign-in/tokens", TOKENS);
        answer("DELETE /api/v1/me/sessions/current", "");
        answer("DELETE /api/v1/me/sessions", "");
        answer("DELETE /api/v1/me", "");
        answer("GET /api/v1/me/export", "{\"account\":{\"phone\":\"0912345678\"}}");
        server.answers(this::handle);
    }

    public URI address() {
        return server.address();
    }

    /** An empty answer is a 204; a method and a path no answer was given for is a 404. */
    public void answer(String what, String json) {
        answers.put(what, json);
    }

    /** Every method and path in the order they came. */
    public List<String> asked() {
        return asked;
    }

    /** Hangs up on everybody, or no more. */
    public void silent(boolean now) {
        silent = now;
    }

    /** What was sent last with that method and path; empty before. */
    public String body(String what) {
        return bodies.getOrDefault(what, "");
    }

    private void handle(HttpExchange exchange) throws IOException {
        if (silent) {
            throw new IOException("silent");
        }
        String what =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        asked.add(what);
        bodies.put(what, new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        String answer = answers.get(what);
        if (answer == null) {
            LocalBackend.send(
                    exchange,
                    404,
                    "application/problem+json",
                    "{\"type\":\"/problems/not-found\",\"title\":\"Không tìm thấy\",\"status\":404}".getBytes(UTF_8));
        } else if (answer.isEmpty()) {
            exchange.sendResponseHeaders(204, -1);
        } else {
            LocalBackend.send(exchange, 200, "application/json", answer.getBytes(UTF_8));
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
