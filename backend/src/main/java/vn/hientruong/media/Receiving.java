package vn.hientruong.media;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;
import vn.hientruong.model.media.MediaKind;
import vn.hientruong.model.media.NewUpload;
import vn.hientruong.platform.problem.DomainException.Fault;
import vn.hientruong.platform.problem.InvalidRequest;

/**
 * Use case: a photo that came through the application, as from a plain form, instead of straight to the store. Its id
 * follows from its content, its owner and the key of what it was sent with, so the same photo sent again is the same upload.
 */
@Singleton
public class Receiving {
    private static final int MEGABYTE = 1024 * 1024;
    private static final Set<String> HEIC = Set.of("image/heic", "image/heif");

    private final UploadRepository uploads;
    private final ObjectStore store;
    private final UploadConfig config;

    Receiving(UploadRepository uploads, ObjectStore store, UploadConfig config) {
        this.uploads = uploads;
        this.store = store;
        this.config = config;
    }

    /**
     * A photo on this machine's disk.
     *
     * @param contentType as the sender says; what it truly is is found when it is rendered
     */
    public record Photo(Path file, String contentType, long bytes, String sha256) {}

    /**
     * A file of a form.
     *
     * @param contentType as the browser says, with what it says of it after a semicolon; absent where it says nothing
     */
    public record Sent(Path file, @Nullable String contentType) {}

    /**
     * Looks at all files of a form without keeping any.
     *
     * @param faults takes what is wrong with them, at {@code /media} and the place of each
     * @return those that are photos we take, in the order in which they were chosen; none where there are too many
     */
    public List<Photo> lookAt(List<Sent> sent, List<Fault> faults) {
        List<Photo> photos = new ArrayList<>();
        if (sent.size() > Limits.MEDIA) {
            faults.add(new Fault("/media", "photo-count", Limits.MEDIA));
            return photos;
        }
        for (Sent file : sent) {
            String type = Objects.requireNonNullElse(file.contentType(), "").replaceFirst(";.*", "");
            try {
                photos.add(look(file.file(), type, "/media/" + photos.size()));
            } catch (InvalidRequest refused) {
                faults.addAll(refused.faults());
            }
        }
        return photos;
    }

    /** @throws InvalidRequest for what is no photo we take */
    private Photo look(Path file, String contentType, String pointer) {
        if (HEIC.contains(contentType)) {
            throw InvalidRequest.at(pointer, "heic");
        }
        if (AcceptedMedia.find(contentType)
                .filter(media -> media.kind() == MediaKind.PHOTO)
                .isEmpty()) {
            throw InvalidRequest.at(pointer, "photo-type");
        }
        try (InputStream content = Files.newInputStream(file)) {
            long bytes = Files.size(file);
            if (bytes == 0) {
                throw InvalidRequest.at(pointer, "photo-empty");
            }
            if (bytes > config.photoBytes()) {
                throw InvalidRequest.at(pointer, "photo-size", config.photoBytes() / MEGABYTE);
            }
            return new Photo(file, contentType, bytes, Sha256.of(content));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** The id that photo has, or will have, among what that owner sends under that key. */
    public UUID idOf(UUID ownerId, UUID key, Photo photo) {
        return UUID.nameUUIDFromBytes((ownerId + " " + key + " " + photo.sha256()).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Keeps the photo under {@link #idOf}; one that is kept already stays as it is. Talks to the store, so call it outside
     * any transaction.
     *
     * @throws vn.hientruong.platform.problem.StoreUnavailable when the store does not answer
     */
    public void receive(UUID ownerId, UUID key, Photo photo, Instant now) {
        UUID id = idOf(ownerId, key, photo);
        if (isKnown(id)) {
            return;
        }
        store.requireBucket();
        String keptKey = ObjectStore.keptKey();
        store.upload(keptKey, photo.contentType(), photo.file());
        NewUpload content = new NewUpload(photo.contentType(), photo.bytes(), photo.sha256());
        Upload upload = Upload.received(id, ownerId, content, keptKey, now);
        try {
            QuarkusTransaction.requiringNew().run(() -> uploads.persistAndFlush(upload));
        } catch (ConstraintViolationException sentTwiceAtOnce) {
            store.remove(keptKey);
            if (!isKnown(id)) {
                throw sentTwiceAtOnce;
            }
        }
    }

    private boolean isKnown(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Optional.ofNullable(uploads.findById(id)))
                .isPresent();
    }
}
