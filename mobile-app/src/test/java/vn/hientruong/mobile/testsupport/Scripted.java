package vn.hientruong.mobile.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.hientruong.mobile.api.Reply;
import vn.hientruong.mobile.api.Request;
import vn.hientruong.mobile.api.Transport;

/** A line to a backend that answers each path the way it was told, or is dead. */
public final class Scripted implements Transport {
    private final Map<String, Reply> replies = new HashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private volatile boolean dead;

    /** The {@code what} is a method and the beginning of a path, as in {@code GET /api/v1/me}; the longest wins. */
    public Scripted answers(String what, String json) {
        return answers(what, 200, "application/json", Map.of(), json);
    }

    public Scripted refuses(String what, int status, String code) {
        return answers(
                what,
                status,
                "application/problem+json",
                Map.of(),
                "{\"type\":\"/problems/%s\",\"title\":\"Không được\",\"status\":%d,\"detail\":\"Vì lý do ấy.\"}"
                        .formatted(code, status));
    }

    public Scripted answers(String what, int status, String type, Map<String, String> headers, String body) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("content-type", type);
        replies.put(what, new Reply(status, all, body.getBytes(UTF_8)));
        return this;
    }

    /** Nobody answers any more, or again. */
    public void dead(boolean now) {
        dead = now;
    }

    @Override
    public Reply send(Request request) throws IOException {
        requests.add(request);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        request.content().writeTo(body);
        bodies.add(body.toString(UTF_8));
        if (dead) {
            throw new ConnectException("dead");
        }
        String asked = said(request);
        return replies.entrySet().stream()
                .filter(each -> asked.startsWith(each.getKey()))
                .max((one, other) -> one.getKey().length() - other.getKey().length())
                .map(Map.Entry::getValue)
                .orElseThrow(() -> new AssertionError("nobody said how to answer " + asked));
    }

    private static String said(Request request) {
        String query = request.address().getRawQuery();
        return request.method() + " " + request.address().getRawPath() + (query == null ? "" : "?" + query);
    }

    /** What was asked, in order, as in {@code GET /api/v1/me}. */
    public List<String> asked() {
        return requests.stream().map(Scripted::said).toList();
    }

    public Request last() {
        return requests.get(requests.size() - 1);
    }

    public String lastBody() {
        return bodies.get(bodies.size() - 1);
    }

    /** What was sent with the last request of that method and path. */
    public String bodyOf(String what) {
        return bodies.get(asked().lastIndexOf(what));
    }
}
