package vn.hientruong.media;

import io.minio.AbortMultipartUploadArgs;
import io.minio.CompleteMultipartUploadArgs;
import io.minio.CreateMultipartUploadArgs;
import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.Http;
import io.minio.messages.Part;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.hientruong.platform.problem.StoreUnavailable;

/**
 * Objects that arrive in parts. Stores differ in what they say of an upload they do not know: some deny it, some list no
 * parts. None can tell which uploads are under way, so whoever begins one keeps its id.
 */
@Singleton
class MultipartStore {
    private static final Set<String> UNKNOWN = Set.of("NoSuchUpload");

    private final StoreClient client;

    MultipartStore(StoreClient client) {
        this.client = client;
    }

    /** A part that the store holds. */
    record Arrived(int number, long bytes, String etag) {}

    /** @return the id under which parts are sent */
    String begin(String key, String contentType) {
        var args = CreateMultipartUploadArgs.builder()
                .bucket(client.bucket())
                .object(key)
                .headers(new Http.Headers(Map.of("Content-Type", contentType)))
                .build();
        return client.call(() -> client.s3().createMultipartUpload(args))
                .result()
                .uploadId();
    }

    /** All parts by number; empty when the store denies knowing the upload. */
    Optional<List<Arrived>> find(String key, String uploadId) {
        PartsReader reader = new PartsReader();
        OptionalInt after = OptionalInt.of(0);
        while (after.isPresent()) {
            GetObjectArgs args = page(key, uploadId, after.getAsInt());
            Optional<GetObjectResponse> page = client.find(() -> client.s3().getObject(args), UNKNOWN);
            if (page.isEmpty()) {
                return Optional.empty();
            }
            after = read(reader, page.get(), after.getAsInt());
        }
        return Optional.of(reader.parts());
    }

    /**
     * Asks for the parts as for an object, because that hands out the answer as it came: the library's own listing insists
     * on elements that some stores leave out.
     */
    private GetObjectArgs page(String key, String uploadId, int after) {
        Map<String, String> query = new HashMap<>(Map.of("uploadId", uploadId));
        if (after > 0) {
            query.put("part-number-marker", Integer.toString(after));
        }
        return GetObjectArgs.builder()
                .bucket(client.bucket())
                .object(key)
                .extraQueryParams(query)
                .build();
    }

    private static OptionalInt read(PartsReader reader, InputStream page, int after) {
        try (page) {
            OptionalInt next = reader.read(page);
            if (next.isPresent() && next.getAsInt() <= after) {
                throw new IOException("The page of parts after " + after + " leads back to " + next.getAsInt());
            }
            return next;
        } catch (IOException failed) {
            throw new StoreUnavailable(failed);
        }
    }

    /**
     * Makes one object of these parts. A store does not mind that some are left out.
     *
     * @return false when the store does not know the upload, as after an earlier completion
     */
    boolean complete(String key, String uploadId, List<Arrived> parts) {
        var args = CompleteMultipartUploadArgs.builder()
                .bucket(client.bucket())
                .object(key)
                .uploadId(uploadId)
                .parts(parts.stream()
                        .sorted(Comparator.comparingInt(Arrived::number))
                        .map(part -> new Part(part.number(), part.etag()))
                        .toArray(Part[]::new))
                .build();
        return client.find(() -> client.s3().completeMultipartUpload(args), UNKNOWN)
                .isPresent();
    }

    /** Gives the space back. Only when no address of a part is valid any more, for some stores would take parts again. */
    void abort(String key, String uploadId) {
        var args = AbortMultipartUploadArgs.builder()
                .bucket(client.bucket())
                .object(key)
                .uploadId(uploadId)
                .build();
        client.find(() -> client.s3().abortMultipartUpload(args), UNKNOWN);
    }
}
