package vn.hientruong.infra.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import vn.hientruong.infra.Failed;

/**
 * One kept-alive connection that posts JSON and reads the status. The load shares its cores with what it measures, and
 * pgbench costs next to nothing; a full HTTP client would be charged to the server.
 */
final class HttpConnection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final byte[] head;

    /** @param path where every request of this connection goes */
    HttpConnection(URI address, String path, String token) throws IOException {
        int port = address.getPort() < 0 ? 80 : address.getPort();
        socket = new Socket(address.getHost(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = new BufferedInputStream(socket.getInputStream());
        head = ("POST " + path + " HTTP/1.1\r\nHost: " + address.getHost() + ":" + port
                        + "\r\nContent-Type: application/json\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Length: ")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Sends a body and waits for the whole answer; anything but 201 stops the benchmark. */
    void post(byte[] body) throws IOException {
        byte[] length = (body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + length.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(length, 0, request, head.length, length.length);
        System.arraycopy(body, 0, request, head.length + length.length, body.length);
        socket.getOutputStream().write(request);
        readAnswer();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void readAnswer() throws IOException {
        String status = line();
        int length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        if (length < 0) {
            throw new Failed("the answer has no Content-Length; this client reads no other kind");
        }
        byte[] body = in.readNBytes(length);
        if (!status.startsWith("HTTP/1.1 201")) {
            String hint = status.startsWith("HTTP/1.1 429") ? " (start the server with HIENTRUONG_LIMITS_FACTOR)" : "";
            throw new Failed(status + hint + ": " + new String(body, StandardCharsets.UTF_8));
        }
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
