package vn.hientruong.mobile.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import io.avaje.jsonb.Jsonb;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hientruong.mobile.api.ObjectStore;
import vn.hientruong.mobile.api.ReportApi;
import vn.hientruong.mobile.api.Session;
import vn.hientruong.mobile.api.Wire;
import vn.hientruong.model.media.NewUpload;
import vn.hientruong.model.report.NewReport;

/** Takes photos and reports over real HTTP as the backend does, and fails whenever it is told to. */
public final class ReportBackend implements AutoCloseable {
    private static final String JSON = "application/json";

    private final Jsonb jsonb = Wire.jsonb();
    private final LocalBackend server = new LocalBackend();
    private final Map<String, String> uploadOfKey = new ConcurrentHashMap<>();
    private final Map<String, NewUpload> promised = new ConcurrentHashMap<>();
    private final Map<String, byte[]> stored = new ConcurrentHashMap<>();
    private final Map<UUID, NewReport> filed = new ConcurrentHashMap<>();
    private final Map<String, String> documents = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Trap> traps = new CopyOnWriteArrayList<>();
    private final Map<String, Map<Integer, byte[]>> arrived = new ConcurrentHashMap<>();
    private volatile int partBytes = Integer.MAX_VALUE;
    private volatile String account = "me";
    private volatile boolean signedIn = true;
    private volatile Instant ticketsUntil = Instant.parse("2026-11-30T00:00:00Z");

    public ReportBackend() {
        server.answers(this::handle);
    }

    /** What meets a request before the backend does; true when nothing more shall happen. */
    public interface Trap {
        boolean meets(HttpExchange exchange) throws IOException;
    }

    /** What is to be read at a path. */
    public void document(String path, String json) {
        documents.put(path, json);
    }

    /** Larger files go in parts of that size. */
    public void partsOf(int bytes) {
        partBytes = bytes;
    }

    /** Until when the store takes files, by the server's clock. */
    public void ticketsUntil(Instant end) {
        ticketsUntil = end;
    }

    public ReportApi api() {
        return new ReportApi(server.asked(new Holder()));
    }

    public ObjectStore store() {
        return new ObjectStore(LocalBackend.transport());
    }

    public URI address() {
        return server.address();
    }

    public void signIn(String somebody) {
        account = somebody;
        signedIn = true;
    }

    public void signOut() {
        signedIn = false;
    }

    public Trap trap(Trap trap) {
        traps.add(trap);
        return trap;
    }

    public void heal() {
        traps.clear();
    }

    /** The files that were sent are gone, and nobody knows them any more. */
    public void forgetFiles() {
        promised.clear();
        stored.clear();
        uploadOfKey.clear();
    }

    /** The next requests whose path has {@code part} are answered like this, until healed. */
    public Trap answer(String part, int status, String type, String body) {
        return trap(exchange -> {
            if (!exchange.getRequestURI().getPath().contains(part)) {
                return false;
            }
            exchange.getRequestBody().readAllBytes();
            LocalBackend.send(exchange, status, type, body.getBytes(UTF_8));
            return true;
        });
    }

    public List<NewReport> filed() {
        return List.copyOf(filed.values());
    }

    public byte[] photo(UUID upload) {
        return stored.getOrDefault(upload.toString(), new byte[0]);
    }

    /** Method and path of every request, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public int files() {
        return promised.size();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " " + path);
        for (Trap trap : traps) {
            if (trap.meets(exchange)) {
                return;
            }
        }
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (path.startsWith("/store/")) {
            store(path.substring("/store/".length()), body);
            exchange.sendResponseHeaders(200, -1);
        } else if (path.equals("/api/v1/uploads")) {
            promise(exchange, body);
        } else if (path.startsWith("/api/v1/uploads/")) {
            progress(exchange, path.substring("/api/v1/uploads/".length()));
        } else if (path.equals("/api/v1/reports")) {
            file(exchange, Wire.read(jsonb.type(NewReport.class), body));
        } else if (path.endsWith("/followers/me")) {
            exchange.sendResponseHeaders(204, -1);
        } else {
            String known = documents.get(path);
            LocalBackend.send(
                    exchange, known == null ? 404 : 200, JSON, (known == null ? "{}" : known).getBytes(UTF_8));
        }
    }

    private void promise(HttpExchange exchange, byte[] body) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        String id = uploadOfKey.computeIfAbsent(key, made -> UUID.randomUUID().toString());
        promised.put(id, Wire.read(jsonb.type(NewUpload.class), body));
        LocalBackend.send(exchange, 201, JSON, ticket(id).getBytes(UTF_8));
    }

    private void store(String name, byte[] body) {
        String[] part = name.split("/", -1);
        if (part.length == 1) {
            stored.put(name, body);
            return;
        }
        Map<Integer, byte[]> parts = arrived.computeIfAbsent(part[0], first -> new ConcurrentSkipListMap<>());
        parts.put(Integer.valueOf(part[1]), body);
        if (parts.size() == pieces(part[0])) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            parts.values().forEach(whole::writeBytes);
            stored.put(part[0], whole.toByteArray());
        }
    }

    private int pieces(String id) {
        return (int) ((Objects.requireNonNull(promised.get(id)).bytes() + partBytes - 1) / partBytes);
    }

    /** Of a file in parts: those that are missing. */
    private String parts(String id) {
        long bytes = Objects.requireNonNull(promised.get(id)).bytes();
        return IntStream.rangeClosed(1, pieces(id))
                .filter(number -> !arrived.getOrDefault(id, Map.of()).containsKey(number))
                .mapToObj(number -> {
                    long offset = (long) (number - 1) * partBytes;
                    return "{\"number\":%d,\"offset\":%d,\"bytes\":%d,\"url\":\"%s/store/%s/%d\"}"
                            .formatted(
                                    number, offset, Math.min(partBytes, bytes - offset), server.address(), id, number);
                })
                .collect(Collectors.joining(",", "[", "]"));
    }

    private String ticket(String id) {
        if (Objects.requireNonNull(promised.get(id)).bytes() > partBytes) {
            return "{\"id\":\"%s\",\"method\":\"PUT\",\"headers\":{},\"parts\":%s,\"expiresAt\":\"%s\"}"
                    .formatted(id, parts(id), ticketsUntil);
        }
        return "{\"id\":\"%s\",\"method\":\"PUT\",\"url\":\"%s/store/%s\",\"headers\":{\"Content-Type\":\"image/jpeg\"},"
                        .formatted(id, server.address(), id)
                + "\"expiresAt\":\"" + ticketsUntil + "\"}";
    }

    private void progress(HttpExchange exchange, String id) throws IOException {
        NewUpload file = promised.get(id);
        if (file == null) {
            problem(exchange, 404, "not-found", "");
            return;
        }
        boolean there = whole(id);
        String missing = there ? "" : ",\"ticket\":" + ticket(id);
        LocalBackend.send(
                exchange,
                200,
                JSON,
                "{\"id\":\"%s\",\"contentType\":\"image/jpeg\",\"bytes\":%d,\"received\":%b,\"complete\":false%s}"
                        .formatted(id, file.bytes(), there, missing)
                        .getBytes(UTF_8));
    }

    private boolean whole(String id) {
        NewUpload file = promised.get(id);
        byte[] there = stored.get(id);
        return file != null && there != null && there.length == file.bytes();
    }

    private void file(HttpExchange exchange, NewReport report) throws IOException {
        NewReport before = filed.get(report.clientKey());
        if (before != null && !before.equals(report)) {
            problem(exchange, 409, "client-key-reused", "");
            return;
        }
        List<String> missing = new ArrayList<>();
        List<UUID> media = Objects.requireNonNullElse(report.media(), List.of());
        for (int i = 0; i < media.size(); i++) {
            if (before == null && !whole(media.get(i).toString())) {
                missing.add("{\"pointer\":\"/media/" + i + "\",\"detail\":\"Chưa có tệp này\"}");
            }
        }
        if (!missing.isEmpty()) {
            problem(exchange, 422, "invalid-request", ",\"errors\":[" + String.join(",", missing) + "]");
            return;
        }
        filed.put(report.clientKey(), report);
        LocalBackend.send(exchange, before == null ? 201 : 200, JSON, """
                        {"id":"%s","code":"HT%s","status":"SUBMITTED","category":{"code":"rac","name":"Rác"},
                         "description":"x","place":{"lat":17.4,"lon":106.6},"cooperating":[],
                         "filedAt":"2026-11-22T02:00:00Z","overdue":false,"urgent":false,"urgency":"NORMAL",
                         "splitInto":[],"media":[],"answers":[],"allowedActions":[],"mine":true,"following":true,
                         "followers":0,"version":0}""".formatted(report.clientKey(), filed.size())
                .getBytes(UTF_8));
    }

    public static void problem(HttpExchange exchange, int status, String code, String more) throws IOException {
        String body =
                "{\"type\":\"/problems/%s\",\"title\":\"Không nhận\",\"status\":%d%s}".formatted(code, status, more);
        LocalBackend.send(exchange, status, "application/problem+json", body.getBytes(UTF_8));
    }

    @Override
    public void close() {
        server.close();
    }

    private final class Holder implements Session {
        @Override
        public Optional<String> account() {
            return signedIn ? Optional.of(account) : Optional.empty();
        }

        @Override
        public Optional<String> token() {
            return account();
        }

        @Override
        public Optional<String> renewed(String refused) {
            return Optional.empty();
        }
    }
}
