package vn.hientruong.mobile.api;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** The body of an answer, whatever its status, read whole. */
final class Body {
    /** Bytes after unpacking; the longest list is far below this. */
    static final int MOST_BYTES = 1 << 20;

    /** A read timeout starts anew with every byte that drips in, so the whole has a limit too. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final String type;
    private final byte[] bytes;

    private Body(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    static Body of(HttpURLConnection connection) throws IOException {
        String type = connection.getContentType();
        String bare = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        boolean failed = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
        try (InputStream raw = failed ? connection.getErrorStream() : connection.getInputStream()) {
            return new Body(bare, raw == null ? new byte[0] : read(raw, connection));
        }
    }

    /** The media type in small letters without parameters, or empty. */
    String type() {
        return type;
    }

    byte[] bytes() {
        return bytes;
    }

    boolean is(String mediaType) {
        return type.equals(mediaType);
    }

    private static byte[] read(InputStream raw, HttpURLConnection connection) throws IOException {
        if ("gzip".equalsIgnoreCase(connection.getContentEncoding())) {
            return read(new GZIPInputStream(raw));
        }
        byte[] bytes = read(raw);
        if (bytes.length < connection.getContentLengthLong()) {
            throw new EOFException("cut after " + bytes.length + " bytes");
        }
        return bytes;
    }

    private static byte[] read(InputStream in) throws IOException {
        long end = System.nanoTime() + LONGEST.toNanos();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        for (int count = in.read(part); count >= 0; count = in.read(part)) {
            bytes.write(part, 0, count);
            if (bytes.size() > MOST_BYTES) {
                throw new TooLong(MOST_BYTES);
            }
            if (System.nanoTime() - end > 0) {
                throw new SocketTimeoutException("the answer took more than " + LONGEST.toSeconds() + " s");
            }
        }
        return bytes.toByteArray();
    }
}
