package vn.hientruong.mobile.api;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpRetryException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import vn.hientruong.mobile.background.Alarm;

/**
 * Requests by {@link HttpURLConnection}, which JavaFX itself uses on phones. Does not follow redirects: the backend sends
 * none, captive portals do.
 */
public final class UrlTransport implements Transport {
    /** Content up to here is kept, so that it can be sent again by the connection itself. */
    private static final long SMALL = 64 * 1024;

    private final Timeouts timeouts;
    private final Alarm alarm;

    /** The {@code alarm} cuts a line that takes no more bytes: writing has no timeout of its own. */
    public UrlTransport(Timeouts timeouts, Alarm alarm) {
        this.timeouts = timeouts;
        this.alarm = alarm;
    }

    @Override
    public Reply send(Request request) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) request.address().toURL().openConnection();
        try {
            prepare(connection, request);
            write(connection, request.content());
            return read(connection, request);
        } catch (HttpRetryException unasked) {
            // a streamed body cannot be repeated for the sign-in the server asks for, and need not be
            connection.disconnect();
            return new Reply(unasked.responseCode(), Map.of(), new byte[0]);
        } catch (IOException | RuntimeException broken) {
            connection.disconnect();
            throw broken;
        }
    }

    private void prepare(HttpURLConnection connection, Request request) throws IOException {
        connection.setRequestMethod(request.method());
        connection.setConnectTimeout((int) timeouts.connect().toMillis());
        connection.setReadTimeout(
                (int) timeouts.forAnswerTo(request.content().bytes()).toMillis());
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setRequestProperty("Accept-Encoding", "gzip");
        request.headers().forEach(connection::setRequestProperty);
    }

    private void write(HttpURLConnection connection, Content content) throws IOException {
        if (content == Content.NONE) {
            return;
        }
        connection.setDoOutput(true);
        if (content.bytes() > SMALL) {
            connection.setFixedLengthStreamingMode(content.bytes());
        }
        try (Alarm.Watch watch = alarm.unlessFed(timeouts.silence(), connection::disconnect);
                OutputStream out = new Fed(connection.getOutputStream(), watch)) {
            content.writeTo(out);
        }
    }

    private Reply read(HttpURLConnection connection, Request request) throws IOException {
        int status = connection.getResponseCode();
        if (status < 0) {
            throw new IOException("no HTTP");
        }
        Map<String, String> headers = new HashMap<>();
        connection.getHeaderFields().forEach((name, values) -> {
            if (name != null) {
                headers.put(name.toLowerCase(Locale.ROOT), values.get(0));
            }
        });
        boolean failed = status >= HttpURLConnection.HTTP_BAD_REQUEST;
        try (InputStream raw = failed ? connection.getErrorStream() : connection.getInputStream()) {
            return new Reply(status, headers, raw == null ? new byte[0] : read(raw, connection, request.mostBytes()));
        }
    }

    private byte[] read(InputStream raw, HttpURLConnection connection, int mostBytes) throws IOException {
        if ("gzip".equalsIgnoreCase(connection.getContentEncoding())) {
            return read(new GZIPInputStream(raw), mostBytes);
        }
        byte[] bytes = read(raw, mostBytes);
        if (bytes.length < connection.getContentLengthLong()
                && !connection.getRequestMethod().equals("HEAD")) {
            throw new EOFException("cut after " + bytes.length + " bytes");
        }
        return bytes;
    }

    /** A read timeout starts anew with every byte that drips in, so the whole has a limit too. */
    private byte[] read(InputStream in, int mostBytes) throws IOException {
        Duration longest = timeouts.forAnswerTo(mostBytes / 8);
        long end = System.nanoTime() + longest.toNanos();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        for (int count = in.read(part); count >= 0; count = in.read(part)) {
            bytes.write(part, 0, count);
            if (bytes.size() > mostBytes) {
                throw new TooLong(mostBytes);
            }
            if (System.nanoTime() - end > 0) {
                throw new SocketTimeoutException("the answer took more than " + longest.toSeconds() + " s");
            }
        }
        return bytes.toByteArray();
    }

    /** Tells the watch of everything the line has taken. */
    private static final class Fed extends FilterOutputStream {
        private final Alarm.Watch watch;

        Fed(OutputStream out, Alarm.Watch watch) {
            super(out);
            this.watch = watch;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            watch.feed();
        }
    }
}
