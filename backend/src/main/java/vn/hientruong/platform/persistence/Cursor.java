package vn.hientruong.platform.persistence;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import vn.hientruong.platform.problem.InvalidRequest;

/**
 * Where a list goes on: the sort instant and id of the last row shown, so rows that move do not shift the page.
 *
 * @param at what the list is sorted by
 * @param id breaks ties
 */
public record Cursor(Instant at, UUID id) {
    /** As it travels in {@code next} and {@code after}. */
    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + " " + id).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Reads what {@link #encoded} wrote.
     *
     * @throws InvalidRequest for anything else, pointing at {@code after}
     */
    public static Cursor decode(String encoded) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.US_ASCII).split(" ", 2);
            if (parts.length == 2) {
                return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw (InvalidRequest) InvalidRequest.at("?after", "cursor").initCause(notOurs);
        }
        throw InvalidRequest.at("?after", "cursor");
    }
}
