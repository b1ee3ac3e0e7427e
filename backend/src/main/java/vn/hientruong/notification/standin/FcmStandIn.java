package vn.hientruong.notification.standin;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hientruong.notification.standin.Faults.Fault;

/**
 * Takes pushes as Firebase does ({@code POST /v1/projects/{project}/messages:send}), grants tokens as Google does
 * ({@code POST /token} with a signed assertion), and keeps the last of what it took. It knows no account, so it grants
 * a token to whoever asks in the right form, unless it was told to refuse.
 */
@Singleton
public class FcmStandIn {
    private static final Logger LOG = Logger.getLogger(FcmStandIn.class);
    private static final String LOOPBACK = "127.0.0.1";
    private static final Pattern SEND = Pattern.compile("/v1/projects/([^/]+)/messages:send");
    private static final String TOKEN = "/token";
    private static final String ASSERTION = "assertion=";
    private static final int KEPT = 2000;
    private static final int SECONDS = 10;
    private static final long AGAIN_NANOS = 20_000_000;
    private static final int TOKEN_SECONDS = 3600;

    private final Vertx vertx;
    private final Clock clock;
    private final String bearer;
    private final Deque<PushedMessage> messages = new ArrayDeque<>();
    private final Faults faults = new Faults();
    private final List<Consumer<PushedMessage>> watchers = new CopyOnWriteArrayList<>();
    private final AtomicLong taken = new AtomicLong();
    private volatile boolean granting = true;
    private volatile @Nullable HttpServer server;
    private volatile int port;

    public FcmStandIn(Vertx vertx, Clock clock) {
        this.vertx = vertx;
        this.clock = clock;
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        this.bearer = HexFormat.of().formatHex(secret);
    }

    /** Never where real people wait for real pushes. */
    public static boolean allowed() {
        return ConfigUtils.getProfiles().stream().anyMatch(Set.of("demo", "test")::contains);
    }

    /** Where it listens, also while it is closed; empty before it was first open. */
    public Optional<URI> url() {
        return port == 0 ? Optional.empty() : Optional.of(URI.create("http://" + LOOPBACK + ":" + port));
    }

    /** The access token it takes. */
    public String bearer() {
        return bearer;
    }

    /** What it was sent, the newest first. */
    public List<PushedMessage> messages() {
        synchronized (messages) {
            return List.copyOf(messages);
        }
    }

    /** How many it took since it was made. */
    public long taken() {
        return taken.get();
    }

    /** Is told of each push as it is taken, by whichever thread takes it. */
    public void watch(Consumer<PushedMessage> watcher) {
        watchers.add(watcher);
    }

    /** What goes wrong on demand. */
    public Faults faults() {
        return faults;
    }

    /** Whether service accounts get a token; if not, they are answered as one that was deleted. */
    public void grantTokens(boolean grant) {
        granting = grant;
    }

    /** Listens, on the same port as before when it was closed in between. */
    public synchronized void open() {
        if (server == null) {
            HttpServer opened = port == 0 ? listen(OwnPort.free()) : listenAgain();
            port = opened.actualPort();
            server = opened;
            LOG.infof("Push stand-in in place of Firebase listens on %s:%d", LOOPBACK, port);
        }
    }

    private HttpServer listen(int on) {
        HttpServer opened = vertx.createHttpServer().requestHandler(this::handle);
        await(opened.listen(on, LOOPBACK).toCompletionStage().toCompletableFuture());
        return opened;
    }

    /** Java lets go of a port when its thread looks at it next, which may be after the close was told. */
    private HttpServer listenAgain() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (true) {
            try {
                return listen(port);
            } catch (IllegalStateException taken) {
                if (System.nanoTime() > end) {
                    throw taken;
                }
                LockSupport.parkNanos(AGAIN_NANOS);
            }
        }
    }

    /** Answers no more; what it was sent stays. */
    public synchronized void close() {
        HttpServer open = server;
        if (open != null) {
            server = null;
            await(open.close().toCompletionStage().toCompletableFuture());
        }
    }

    private void handle(HttpServerRequest request) {
        boolean posted = request.method().equals(HttpMethod.POST);
        if (posted && request.path().equals(TOKEN)) {
            request.body().onSuccess(body -> grant(request, body)).onFailure(FcmStandIn::brokeOff);
        } else if (!posted || !SEND.matcher(request.path()).matches()) {
            answer(request, 404, error(404, "NOT_FOUND", null));
        } else if (!("Bearer " + bearer).equals(request.getHeader("Authorization"))) {
            answer(request, 401, error(401, "UNAUTHENTICATED", null));
        } else {
            request.body().onSuccess(body -> later(request, body)).onFailure(FcmStandIn::brokeOff);
        }
    }

    private static void brokeOff(Throwable lost) {
        LOG.warn("A push broke off", lost);
    }

    private void grant(HttpServerRequest request, Buffer body) {
        if (granting && body.toString().contains(ASSERTION)) {
            answer(
                    request,
                    200,
                    new JsonObject()
                            .put("access_token", bearer)
                            .put("token_type", "Bearer")
                            .put("expires_in", TOKEN_SECONDS));
        } else {
            answer(request, 400, new JsonObject().put("error", "invalid_grant"));
        }
    }

    private void later(HttpServerRequest request, Buffer body) {
        long millis = faults.latency().toMillis();
        if (millis > 0) {
            vertx.setTimer(millis, ignored -> take(request, body));
        } else {
            take(request, body);
        }
    }

    private void take(HttpServerRequest request, Buffer body) {
        Optional<PushedMessage> message = read(body);
        if (message.isEmpty()) {
            answer(request, 400, error(400, "INVALID_ARGUMENT", "INVALID_ARGUMENT"));
            return;
        }
        Optional<Fault> fault = faults.next(message.get().token());
        if (fault.isPresent()) {
            fail(request, fault.get());
        } else {
            keep(message.get());
            String name = request.path().substring("/v1/".length()).replace("messages:send", "messages/");
            answer(request, 200, new JsonObject().put("name", name + UUID.randomUUID()));
        }
    }

    private void fail(HttpServerRequest request, Fault fault) {
        if (fault == Fault.RESET) {
            request.connection().close();
            return;
        }
        long seconds = faults.retryAfter().toSeconds();
        if (seconds > 0) {
            request.response().putHeader("Retry-After", Long.toString(seconds));
        }
        answer(request, fault.status, error(fault.status, fault.error, fault.messagingError));
    }

    private Optional<PushedMessage> read(Buffer body) {
        try {
            JsonObject message = body.toJsonObject().getJsonObject("message", new JsonObject());
            JsonObject shown = message.getJsonObject("notification", new JsonObject());
            Map<String, String> data = texts(at(message, "data"));
            return Optional.ofNullable(message.getString("token"))
                    .map(token -> new PushedMessage(
                            token,
                            data.get("notificationId"),
                            shown.getString("title"),
                            shown.getString("body"),
                            data,
                            at(message, "android", "notification").getString("tag"),
                            at(message, "apns", "payload", "aps").getInteger("badge"),
                            texts(at(message, "apns", "headers")),
                            clock.instant()));
        } catch (DecodeException | ClassCastException malformed) {
            return Optional.empty();
        }
    }

    private static JsonObject at(JsonObject json, String... path) {
        JsonObject found = json;
        for (String name : path) {
            found = found.getJsonObject(name, new JsonObject());
        }
        return found;
    }

    private static Map<String, String> texts(JsonObject json) {
        Map<String, String> texts = new TreeMap<>();
        json.forEach(field -> texts.put(field.getKey(), "" + field.getValue()));
        return texts;
    }

    private void keep(PushedMessage message) {
        taken.incrementAndGet();
        watchers.forEach(watcher -> watcher.accept(message));
        synchronized (messages) {
            messages.addFirst(message);
            if (messages.size() > KEPT) {
                messages.removeLast();
            }
        }
    }

    private static JsonObject error(int code, String status, @Nullable String messagingCode) {
        JsonObject error =
                new JsonObject().put("code", code).put("status", status).put("message", status);
        if (messagingCode != null) {
            error.put(
                    "details",
                    List.of(new JsonObject()
                            .put("@type", "type.googleapis.com/google.firebase.fcm.v1.FcmError")
                            .put("errorCode", messagingCode)));
        }
        return new JsonObject().put("error", error);
    }

    private static void answer(HttpServerRequest request, int status, JsonObject body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json; charset=UTF-8")
                .end(body.encode());
    }

    private static void await(Future<?> done) {
        try {
            done.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("The push stand-in cannot open or close its port", failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
