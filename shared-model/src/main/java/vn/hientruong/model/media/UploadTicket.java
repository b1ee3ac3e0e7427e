package vn.hientruong.model.media;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Permission to send one file straight to the object store.
 *
 * @param id what a report names as its media afterwards
 * @param method HTTP method of the request to the store
 * @param url where to send the bytes; good until {@code expiresAt}
 * @param headers to send along, exactly
 */
public record UploadTicket(UUID id, String method, String url, Map<String, String> headers, Instant expiresAt) {}
