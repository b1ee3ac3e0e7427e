package vn.hientruong.media;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import vn.hientruong.identity.Limit;
import vn.hientruong.identity.RateLimits;
import vn.hientruong.model.media.NewUpload;
import vn.hientruong.model.media.UploadTicket;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;

/** Use case: promise a file, get permission to send it, ask whether it arrived. */
@Singleton
public class Uploads {
    private final UploadRepository uploads;
    private final ObjectStore store;
    private final SignedUrls urls;
    private final MediaConfig config;
    private final RateLimits limits;

    Uploads(UploadRepository uploads, ObjectStore store, SignedUrls urls, MediaConfig config, RateLimits limits) {
        this.uploads = uploads;
        this.store = store;
        this.urls = urls;
        this.config = config;
        this.limits = limits;
    }

    /**
     * How far a promised file has come.
     *
     * @param bytes as promised
     * @param received whether a file of that size has arrived
     */
    public record State(UUID id, String contentType, long bytes, boolean received) {}

    /**
     * Permission to send that one file.
     *
     * @throws InvalidRequest for a kind or size we do not take
     * @throws vn.hientruong.platform.problem.TooManyRequests when the owner asks for more than anybody photographs
     */
    @Transactional
    public UploadTicket promise(UUID ownerId, NewUpload promised, Instant now) {
        check(promised);
        limits.check(Limit.UPLOAD_PER_ACCOUNT, ownerId.toString());
        store.requireBucket();
        Upload upload = Upload.promised(ownerId, promised, now);
        uploads.persist(upload);
        Map<String, String> headers = Map.of("Content-Type", promised.contentType());
        return new UploadTicket(
                upload.id(),
                "PUT",
                urls.put(upload.objectKey(), headers, config.ticketLifetime()),
                headers,
                now.plus(config.ticketLifetime()));
    }

    /** @throws NotFound for what is not there or belongs to somebody else */
    public State get(UUID id, UUID ownerId) {
        Upload upload = QuarkusTransaction.requiringNew()
                .call(() -> uploads.findOwned(id, ownerId))
                .orElseThrow(NotFound::new);
        boolean received =
                upload.isChecked() || store.findSize(upload.objectKey()).orElse(-1) == upload.bytes();
        return new State(upload.id(), upload.contentType(), upload.bytes(), received);
    }

    private static void check(NewUpload promised) {
        AcceptedMedia media = AcceptedMedia.find(promised.contentType())
                .orElseThrow(() -> InvalidRequest.at(
                        "/contentType", "type-choice", String.join(", ", AcceptedMedia.contentTypes())));
        if (promised.bytes() > media.maxBytes()) {
            throw InvalidRequest.at("/bytes", "max", media.maxBytes());
        }
    }
}
