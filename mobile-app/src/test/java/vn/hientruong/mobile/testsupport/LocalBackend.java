package vn.hientruong.mobile.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import vn.hientruong.mobile.api.Backend;
import vn.hientruong.mobile.api.Session;
import vn.hientruong.mobile.api.Timeouts;
import vn.hientruong.mobile.api.Transport;
import vn.hientruong.mobile.api.UrlTransport;
import vn.hientruong.mobile.api.Wire;
import vn.hientruong.mobile.background.Alarm;

/** A real HTTP server on loopback that answers every request the way it was last told. */
public final class LocalBackend implements AutoCloseable {
    /** Two categories as the backend sends them. */
    public static final String TWO_CATEGORIES = """
            [{"code":"o-ga","name":"Ổ gà, hư hỏng mặt đường","photoRequired":true,"workingDays":5,"urgentHours":24.0},
             {"code":"chay-no","name":"Thiên tai, sạt lở, cháy nổ, cứu nạn","photoRequired":false,"workingDays":1,
              "urgentHours":0.5,"emergencyPhone":"114 hoặc 112"}]
            """;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile Reply reply = exchange -> send(exchange, 500, "text/plain", "not told".getBytes(UTF_8));
    private volatile Headers lastHeaders = new Headers();

    public LocalBackend() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new AssertionError(taken);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Asks this server, in Vietnamese, with little patience. */
    public Backend asked(Session session) {
        return new Backend(address(), new Locale("vi"), transport(), session, Wire.jsonb());
    }

    /** Requests with little patience. */
    public static Transport transport() {
        return new UrlTransport(new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(5), 1024), Alarm.onOwnThread());
    }

    public void answers(int status, String type, String body) {
        reply = exchange -> send(exchange, status, type, body.getBytes(UTF_8));
    }

    public void answers(Reply told) {
        reply = told;
    }

    public void answersWithCategories() {
        answers(200, "application/json;charset=UTF-8", TWO_CATEGORIES);
    }

    public int requests() {
        return requests.get();
    }

    public String lastHeader(String name) {
        return String.valueOf(lastHeaders.getFirst(name));
    }

    public static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        lastHeaders = exchange.getRequestHeaders();
        try (exchange) {
            reply.to(exchange);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** One way to answer. */
    @FunctionalInterface
    public interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }
}
