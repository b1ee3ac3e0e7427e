package vn.hientruong.infra.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import vn.hientruong.infra.Failed;

/**
 * One kept-alive connection that sends a request and reads the whole answer. The load shares its cores with what it
 * measures, and pgbench costs next to nothing; a full HTTP client would be charged to the server.
 */
final class HttpConnection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final String headers;

    /** @param more header lines of every request, each with its end */
    HttpConnection(URI address, String more) throws IOException {
        int port = address.getPort() < 0 ? 80 : address.getPort();
        socket = new Socket(address.getHost(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        headers = " HTTP/1.1\r\nHost: " + address.getHost() + ":" + port + "\r\n" + more;
    }

    /** Sends JSON; anything but 201 stops the benchmark. */
    void post(String path, byte[] body) throws IOException {
        byte[] head = ("POST " + path + headers + "Content-Type: application/json\r\nContent-Length: " + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        socket.getOutputStream().write(request);
        readAnswer(path, 201);
    }

    /** Asks and returns what was answered; anything but 200 stops the benchmark. */
    byte[] get(String path) throws IOException {
        socket.getOutputStream().write(("GET " + path + headers + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return readAnswer(path, 200);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private byte[] readAnswer(String path, int wanted) throws IOException {
        String status = line();
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            }
        }
        byte[] body = chunked ? chunks() : in.readNBytes(length);
        if (!status.startsWith("HTTP/1.1 " + wanted)) {
            String hint = status.startsWith("HTTP/1.1 429") ? " (start the server with HIENTRUONG_LIMITS_FACTOR)" : "";
            throw new Failed(path + ": " + status + hint + ": " + new String(body, StandardCharsets.UTF_8));
        }
        return body;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunk(); size > 0; size = chunk()) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().replaceAll(";.*", "").strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
