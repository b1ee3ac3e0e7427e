package vn.hientruong.media;

import io.minio.AbortMultipartUploadArgs;
import io.minio.CompleteMultipartUploadArgs;
import io.minio.CreateMultipartUploadArgs;
import io.minio.Http;
import io.minio.ListPartsArgs;
import io.minio.messages.Part;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /** The first thousand parts, more than any file here has; empty when the store denies knowing the upload. */
    Optional<List<Arrived>> find(String key, String uploadId) {
        var args = ListPartsArgs.builder()
                .bucket(client.bucket())
                .object(key)
                .uploadId(uploadId)
                .build();
        return client.find(() -> client.s3().listParts(args), UNKNOWN)
                .map(found -> found.result().parts().stream()
                        .map(part -> new Arrived(part.partNumber(), part.partSize(), part.etag()))
                        .toList());
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
