package vn.hientruong.mobile.api;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered, read whole.
 *
 * @param headers by name in small letters
 */
public record Reply(int status, Map<String, String> headers, byte[] bytes) {
    /** Bytes after unpacking; the longest list is far below this. */
    public static final int USUAL_BYTES = 1 << 20;

    /** The media type in small letters without parameters, or empty. */
    public String type() {
        return headers.getOrDefault("content-type", "").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    public boolean is(String mediaType) {
        return type().equals(mediaType);
    }

    /** A header by its name in small letters; absent when it was not sent. */
    public @Nullable String header(String name) {
        return headers.get(name);
    }
}
