package vn.hientruong.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An HTTP proxy on loopback that carries one request for each connection, and often does not. Now and then it is gone
 * altogether, so that connections are refused.
 */
final class BadNetwork implements AutoCloseable {
    private static final int SLOW_BYTES_PER_SECOND = 1024;

    /** Those that take seconds come so often, whatever chance says; a hundred reports would take minutes otherwise. */
    private static final int MOST_OF_THE_LONG = 5;

    /** What becomes of a connection, and how many of a hundred. */
    enum Fate {
        ERROR_500(5),
        PORTAL(3),
        RESET_ON_THE_WAY(8),
        ANSWER_LOST(8),
        BLACK_HOLE(2),
        SLOW(2),
        CARRIED(72);

        private final int percent;

        Fate(int percent) {
            this.percent = percent;
        }

        static Fate of(int hundredth) {
            int left = hundredth;
            for (Fate fate : values()) {
                left -= fate.percent;
                if (left < 0) {
                    return fate;
                }
            }
            throw new AssertionError("they do not sum up to a hundred");
        }

        boolean takesSeconds() {
            return this == BLACK_HOLE || this == SLOW;
        }
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<Fate, AtomicInteger> met = new EnumMap<>(Fate.class);
    private final Random random;
    private final int port;
    private volatile ServerSocket server;
    private volatile boolean closed;

    BadNetwork(long seed) throws IOException {
        random = new Random(seed);
        for (Fate fate : Fate.values()) {
            met.put(fate, new AtomicInteger());
        }
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        port = server.getLocalPort();
        threads.execute(this::accept);
    }

    int port() {
        return port;
    }

    /** How many connections met each fate. */
    Map<Fate, AtomicInteger> met() {
        return met;
    }

    /** Nobody listens, until {@link #comeBack}. */
    void goAway() throws IOException {
        server.close();
    }

    boolean isAway() {
        return server.isClosed();
    }

    void comeBack() throws IOException {
        ServerSocket again = new ServerSocket();
        again.setReuseAddress(true);
        again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        server = again;
        threads.execute(this::accept);
    }

    private void accept() {
        ServerSocket mine = server;
        while (!closed && !mine.isClosed()) {
            try {
                Socket client = mine.accept();
                Fate fate = fate();
                threads.execute(() -> carry(client, fate));
            } catch (IOException gone) {
                return;
            }
        }
    }

    private Fate fate() {
        Fate fate;
        synchronized (random) {
            fate = Fate.of(random.nextInt(100));
            if (fate.takesSeconds() && count(fate).get() >= MOST_OF_THE_LONG) {
                fate = Fate.CARRIED;
            }
            count(fate).incrementAndGet();
        }
        return fate;
    }

    private AtomicInteger count(Fate fate) {
        return Objects.requireNonNull(met.get(fate));
    }

    private int upTo(int bound) {
        synchronized (random) {
            return random.nextInt(bound);
        }
    }

    /** Whatever breaks here is what this network is for. */
    private void carry(Socket client, Fate fate) {
        try (client) {
            String line = line(client.getInputStream());
            String[] words = line.split(" ", -1);
            if (fate == Fate.BLACK_HOLE || words.length < 3) {
                hold(client);
            } else if (fate == Fate.ERROR_500) {
                answer(client, "500 Internal Server Error", "text/html", "<h1>500</h1>");
            } else if (fate == Fate.PORTAL) {
                answer(client, "200 OK", "text/html", "<html>Wi-Fi</html>");
            } else {
                forward(client, words, fate);
            }
        } catch (IOException broken) {
            reset(client);
        }
    }

    private void forward(Socket client, String[] words, Fate fate) throws IOException {
        URI target = URI.create(words[1]);
        try (Socket upstream = new Socket(target.getHost(), target.getPort())) {
            String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
            OutputStream out = upstream.getOutputStream();
            out.write((words[0] + " " + target.getRawPath() + query + " " + words[2] + "\r\n").getBytes(ISO_8859_1));
            long most = fate == Fate.RESET_ON_THE_WAY ? upTo(6000) : Long.MAX_VALUE;
            threads.execute(() -> up(client, upstream, most, fate));
            InputStream in = upstream.getInputStream();
            byte[] part = new byte[4096];
            for (int count = in.read(part); count >= 0; count = in.read(part)) {
                if (fate == Fate.ANSWER_LOST) {
                    reset(client);
                    return;
                }
                client.getOutputStream().write(part, 0, count);
            }
        }
    }

    private void up(Socket client, Socket upstream, long most, Fate fate) {
        try {
            long gone = 0;
            byte[] part = new byte[fate == Fate.SLOW ? 256 : 4096];
            InputStream in = client.getInputStream();
            OutputStream out = upstream.getOutputStream();
            for (int count = in.read(part); count >= 0; count = in.read(part)) {
                gone += count;
                if (gone > most) {
                    reset(client);
                    reset(upstream);
                    return;
                }
                out.write(part, 0, count);
                if (fate == Fate.SLOW) {
                    Thread.sleep(1000L * count / SLOW_BYTES_PER_SECOND);
                }
            }
        } catch (IOException broken) {
            reset(upstream);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static void hold(Socket client) throws IOException {
        byte[] part = new byte[4096];
        while (client.getInputStream().read(part) >= 0) {
            // swallowed
        }
    }

    private static void answer(Socket client, String status, String type, String body) throws IOException {
        client.getOutputStream()
                .write(("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length()
                                + "\r\nConnection: close\r\n\r\n" + body)
                        .getBytes(ISO_8859_1));
        client.shutdownOutput();
        hold(client);
    }

    /** No goodbye: the other side reads a reset. */
    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException already) {
            // it is closed, which is all that is wanted
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) {
                throw new IOException("nothing came");
            }
            line.write(one);
        }
        return line.toString(ISO_8859_1).strip();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        server.close();
        threads.shutdownNow();
    }
}
