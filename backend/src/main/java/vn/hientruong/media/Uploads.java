package vn.hientruong.media;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Limit;
import vn.hientruong.identity.RateLimits;
import vn.hientruong.media.MultipartStore.Arrived;
import vn.hientruong.media.UploadRepository.Unused;
import vn.hientruong.model.media.MediaKind;
import vn.hientruong.model.media.NewUpload;
import vn.hientruong.model.media.UploadProgress;
import vn.hientruong.model.media.UploadTicket;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;

/**
 * Use case: promise a file, get permission to send it, ask how far it has come, have it checked. All of it throws {@link
 * vn.hientruong.platform.problem.StoreUnavailable} while the store does not answer.
 */
@Singleton
public class Uploads {
    private static final int MEGABYTE = 1024 * 1024;
    /** What phones call the format that nothing here can read. */
    private static final Set<String> HEIC =
            Set.of("image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence");

    private final UploadRepository uploads;
    private final ObjectStore store;
    private final MultipartStore multipart;
    private final Tickets tickets;
    private final Completion completion;
    private final MediaConfig storeConfig;
    private final UploadConfig config;
    private final RateLimits limits;

    Uploads(
            UploadRepository uploads,
            ObjectStore store,
            MultipartStore multipart,
            Tickets tickets,
            Completion completion,
            MediaConfig storeConfig,
            UploadConfig config,
            RateLimits limits) {
        this.uploads = uploads;
        this.store = store;
        this.multipart = multipart;
        this.tickets = tickets;
        this.completion = completion;
        this.storeConfig = storeConfig;
        this.config = config;
        this.limits = limits;
    }

    /**
     * Permission to send that one file.
     *
     * @param clientKey the sender's own name for it: the same again finds the same upload, and the ticket says what is
     *     still missing; null for a sender who never asks twice
     * @throws InvalidRequest for a kind or size we do not take
     * @throws vn.hientruong.platform.problem.TooManyRequests when the owner asks for more than anybody photographs
     * @throws TooManyUploads while too many files of the owner wait for a report
     */
    public UploadTicket promise(UUID ownerId, NewUpload promised, @Nullable UUID clientKey, Instant now) {
        check(promised);
        Optional<Upload> before = before(ownerId, clientKey);
        if (before.isPresent()) {
            return again(before.get(), promised, now);
        }
        limits.check(Limit.UPLOAD_PER_ACCOUNT, ownerId.toString());
        requireRoom(ownerId, promised.bytes());
        store.requireBucket();
        Upload upload = Upload.promised(ownerId, promised, clientKey, partBytes(promised), now);
        try {
            QuarkusTransaction.requiringNew().run(() -> uploads.persistAndFlush(upload));
        } catch (ConstraintViolationException atOnce) {
            return again(before(ownerId, clientKey).orElseThrow(() -> atOnce), promised, now);
        }
        return upload.isInParts()
                ? tickets.parts(upload, tickets.begin(upload), Set.of(), now)
                : tickets.whole(upload, now);
    }

    private Optional<Upload> before(UUID ownerId, @Nullable UUID clientKey) {
        return clientKey == null
                ? Optional.empty()
                : QuarkusTransaction.requiringNew().call(() -> uploads.findByClientKey(ownerId, clientKey));
    }

    /** What is missing of a file that was promised before; a ticket without any address when nothing is. */
    private UploadTicket again(Upload before, NewUpload promised, Instant now) {
        if (!before.isSameAs(promised)) {
            throw InvalidRequest.at("Idempotency-Key", "upload-key-reused");
        }
        UploadTicket missing = get(before, now).ticket();
        return missing == null ? tickets.nothing(before, now) : missing;
    }

    /**
     * How far it has come, with a new ticket for what is missing.
     *
     * @throws NotFound for what is not there or belongs to somebody else
     */
    public UploadProgress get(UUID id, UUID ownerId, Instant now) {
        return get(getOwned(id, ownerId), now);
    }

    private UploadProgress get(Upload upload, Instant now) {
        if (upload.isChecked()) {
            return progress(upload, true, null, null);
        }
        if (store.findSize(upload.objectKey()).orElse(-1) == upload.bytes()) {
            return progress(upload, true, null, null);
        }
        return upload.isInParts() ? ofParts(upload, now) : progress(upload, false, null, tickets.whole(upload, now));
    }

    /**
     * Has the store put the parts together and makes sure that size and content are what was promised. Asked again, it
     * answers the same.
     *
     * @throws NotFound for what is not there or belongs to somebody else
     * @throws InvalidRequest when something is missing or differs; {@link #get} tells how to send it again
     */
    public UploadProgress complete(UUID id, UUID ownerId, Instant now) {
        completion.finish(getOwned(id, ownerId)).ifPresent(flaw -> {
            throw InvalidRequest.at("?id", flaw.key(), flaw.args());
        });
        return get(id, ownerId, now);
    }

    private UploadProgress ofParts(Upload upload, Instant now) {
        String multipartId = upload.multipartId();
        Optional<List<Arrived>> known =
                multipartId == null ? Optional.empty() : multipart.find(upload.objectKey(), multipartId);
        if (multipartId == null || known.isEmpty()) {
            return progress(upload, false, List.of(), tickets.parts(upload, tickets.begin(upload), Set.of(), now));
        }
        Set<Integer> arrived = upload.arrivedOf(known.get()).stream()
                .map(Arrived::number)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean received = arrived.size() == upload.pieces().size();
        return progress(
                upload,
                received,
                List.copyOf(arrived),
                received ? null : tickets.parts(upload, multipartId, arrived, now));
    }

    private static UploadProgress progress(
            Upload upload, boolean received, @Nullable List<Integer> arrived, @Nullable UploadTicket missing) {
        return new UploadProgress(
                upload.id(), upload.contentType(), upload.bytes(), received, upload.isChecked(), arrived, missing);
    }

    private Upload getOwned(UUID id, UUID ownerId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> uploads.findOwned(id, ownerId))
                .orElseThrow(NotFound::new);
    }

    private @Nullable Long partBytes(NewUpload promised) {
        return promised.bytes() > storeConfig.wholeBytes() ? storeConfig.partBytes() : null;
    }

    private void requireRoom(UUID ownerId, long bytes) {
        Unused unused = QuarkusTransaction.requiringNew().call(() -> uploads.unused(ownerId));
        if (unused.files() >= config.unusedFiles() || unused.bytes() + bytes > config.unusedBytes()) {
            throw new TooManyUploads(config.unusedFiles(), config.unusedBytes() / MEGABYTE);
        }
    }

    private void check(NewUpload promised) {
        if (HEIC.contains(promised.contentType())) {
            throw InvalidRequest.at("/contentType", "heic");
        }
        AcceptedMedia media = AcceptedMedia.find(promised.contentType())
                .orElseThrow(() -> InvalidRequest.at(
                        "/contentType", "type-choice", String.join(", ", AcceptedMedia.contentTypes())));
        long most = media.kind() == MediaKind.PHOTO ? config.photoBytes() : config.videoBytes();
        if (promised.bytes() > most) {
            throw InvalidRequest.at("/bytes", "max", most);
        }
    }
}
