package vn.hientruong.mobile.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.api.Answer.Offline;
import vn.hientruong.mobile.api.Answer.Received;
import vn.hientruong.mobile.api.Answer.Refused;
import vn.hientruong.mobile.api.Answer.Strange;
import vn.hientruong.mobile.api.Answer.Unexpected;
import vn.hientruong.model.problem.ProblemView;

/**
 * Asks the backend and tells its answers apart. Blocks, so it belongs in the background; throws nothing foreseen. Paths
 * begin with {@code /api/v1} and carry their query, encoded.
 */
public final class Backend {
    private static final Logger LOG = System.getLogger(Backend.class.getName());
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final URI address;
    private final Locale language;
    private final Transport transport;
    private final Session session;
    private final Jsonb jsonb;
    private final JsonType<ProblemView> problem;

    /**
     * Remembers whom to ask, how, and in which language.
     *
     * @param address where the backend is, without a trailing slash
     * @param language what names and problems are written in
     */
    public Backend(URI address, Locale language, Transport transport, Session session, Jsonb jsonb) {
        this.address = address;
        this.language = language;
        this.transport = transport;
        this.session = session;
        this.jsonb = jsonb;
        problem = jsonb.type(ProblemView.class);
    }

    /** The same backend, asked as somebody else. */
    public Backend as(Session somebody) {
        return new Backend(address, language, transport, somebody, jsonb);
    }

    /** Who asks. */
    public Session session() {
        return session;
    }

    /** What it sends and takes. */
    public Jsonb jsonb() {
        return jsonb;
    }

    /**
     * Reads something.
     *
     * @param complete whether nothing is missing that the caller needs: JSON may leave out anything
     */
    public <T> Answer<T> get(String path, JsonType<T> type, Predicate<T> complete) {
        return ask(Request.of("GET", at(path), Map.of()), reply -> value(reply, type, complete));
    }

    /**
     * Reads something of which the caller may have the newest already.
     *
     * @param tag of what the caller has; empty when that is nothing
     * @param mostBytes of the answer
     */
    public <T> Answer<Tagged<T>> getIfNew(String path, Function<byte[], T> read, String tag, int mostBytes) {
        Map<String, String> headers = tag.isEmpty() ? Map.of() : Map.of("If-None-Match", tag);
        return ask(new Request("GET", at(path), headers, Content.NONE, mostBytes), reply -> {
            String newTag = reply.header("etag");
            if (reply.status() == 304) {
                return Optional.of(new Tagged<>(Optional.empty(), newTag == null ? tag : newTag));
            }
            return reply.status() == 200 && reply.type().endsWith("json")
                    ? Optional.of(new Tagged<>(Optional.of(read.apply(reply.bytes())), newTag == null ? "" : newTag))
                    : Optional.empty();
        });
    }

    /**
     * Sends JSON and reads the answer.
     *
     * @param method {@code POST} or {@code PUT}
     * @param headers as in {@code If-Match}
     * @param body written as its own class says; nothing is sent for null
     */
    public <T> Answer<T> send(
            String method,
            String path,
            Map<String, String> headers,
            @Nullable Object body,
            JsonType<T> type,
            Predicate<T> complete) {
        return ask(request(method, path, headers, body), reply -> value(reply, type, complete));
    }

    /** Sends JSON where nothing is to be read in the answer. */
    public Answer<Integer> send(String method, String path, Map<String, String> headers, @Nullable Object body) {
        return ask(
                request(method, path, headers, body),
                reply -> reply.status() / 100 == 2 && !reply.is("text/html")
                        ? Optional.of(reply.status())
                        : Optional.empty());
    }

    private Request request(String method, String path, Map<String, String> headers, @Nullable Object body) {
        Map<String, String> all = new HashMap<>(headers);
        byte[] json = body == null ? new byte[0] : jsonb.toJson(body).getBytes(UTF_8);
        if (body != null) {
            all.put("Content-Type", "application/json");
        }
        boolean bodiless = body == null && method.equals("DELETE");
        return new Request(method, at(path), all, bodiless ? Content.NONE : Content.of(json), Reply.USUAL_BYTES);
    }

    private URI at(String path) {
        return URI.create(address + path);
    }

    /** Everything that reads says nothing of the answer's own text, which may hold what belongs to a person. */
    private <T> Answer<T> ask(Request request, Function<Reply, Optional<T>> reading) {
        String path = request.address().getRawPath();
        try {
            Reply reply = sendSignedIn(request);
            if (reply.is("application/problem+json") && reply.status() >= 400) {
                return refused(path, reply);
            }
            Optional<T> value = reading.apply(reply);
            return value.isPresent()
                    ? new Received<>(value.get())
                    : strange(path, Strange.NOT_THE_BACKEND, reply.status() + " " + reply.type());
        } catch (SSLHandshakeException | SSLPeerUnverifiedException untrusted) {
            return strange(path, Strange.CERTIFICATE, untrusted.getClass().getSimpleName());
        } catch (SSLException | ZipException | TooLong | JsonException notOurs) {
            return strange(path, Strange.UNREADABLE, notOurs.getClass().getSimpleName());
        } catch (IOException silent) {
            LOG.log(Level.INFO, "No answer to {0}: {1}", path, silent);
            return new Offline<>();
        }
    }

    /** A token may end at any moment, so a refused one is replaced once. */
    private Reply sendSignedIn(Request request) throws IOException {
        Optional<String> token = session.token();
        Reply reply = transport.send(dressed(request, token));
        if (reply.status() == 401 && token.isPresent()) {
            Optional<String> fresh = session.renewed(token.get());
            if (fresh.isPresent()) {
                return transport.send(dressed(request, fresh));
            }
        }
        return reply;
    }

    private Request dressed(Request request, Optional<String> token) {
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.put("Accept", "application/json, application/problem+json, application/geo+json");
        headers.put("Accept-Language", language.toLanguageTag());
        token.ifPresent(bearer -> headers.put("Authorization", "Bearer " + bearer));
        return new Request(request.method(), request.address(), headers, request.content(), request.mostBytes());
    }

    private static <T> Optional<T> value(Reply reply, JsonType<T> type, Predicate<T> complete) {
        if (reply.status() / 100 != 2 || !reply.is("application/json")) {
            return Optional.empty();
        }
        T value = Wire.read(type, reply.bytes());
        if (!complete.test(value)) {
            throw new JsonException("incomplete");
        }
        return Optional.of(value);
    }

    private <T> Answer<T> refused(String path, Reply reply) {
        ProblemView said = Wire.read(problem, reply.bytes());
        return said.title() == null
                ? strange(path, Strange.UNREADABLE, "a problem without a title")
                : new Refused<>(
                        new ProblemView(
                                said.type(),
                                said.title(),
                                reply.status(),
                                said.detail(),
                                said.instance(),
                                said.errors()),
                        wait(reply));
    }

    /** In seconds; a date would be of a clock that is not the phone's. */
    private static Duration wait(Reply reply) {
        String seconds = reply.header("retry-after");
        if (seconds == null || !seconds.matches("[0-9]{1,9}")) {
            return Duration.ZERO;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(seconds));
        return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }

    private static <T> Answer<T> strange(String path, Strange what, String why) {
        LOG.log(Level.WARNING, "Unexpected answer to {0}: {1}", path, why);
        return new Unexpected<>(what);
    }
}
