package vn.hientruong.model.media;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Permission to send one file straight to the object store, in one request or, when it is large, in parts. The addresses
 * are signed for exactly the bytes that were promised: the store refuses any other size, and for a file in one request
 * any other content.
 *
 * @param id what a report names as its media afterwards
 * @param method HTTP method of every request to the store
 * @param url where to send the whole file; absent when it goes in parts
 * @param headers to send along with every request, exactly; {@code Content-Length} must be the true one, as HTTP clients
 *     set it by themselves
 * @param parts each to be sent with a request of its own, in any order, several at a time, and again when in doubt; absent
 *     when the file goes in one request
 * @param expiresAt until when a request may begin; ask for the upload to get fresh addresses
 */
public record UploadTicket(
        UUID id,
        String method,
        @Nullable String url,
        Map<String, String> headers,
        @Nullable List<UploadPart> parts,
        Instant expiresAt) {}
