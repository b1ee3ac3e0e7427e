package vn.hientruong.portal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.hientruong.identity.Limit;
import vn.hientruong.identity.RateLimits;
import vn.hientruong.media.Receiving;
import vn.hientruong.media.Receiving.Photo;
import vn.hientruong.platform.problem.DomainException.Fault;
import vn.hientruong.platform.problem.InvalidRequest;

/** Photos that a form brought with an answer or a re-opening, kept as if the app had sent them. */
@Singleton
class TrackedPhotos {
    private final Receiving receiving;
    private final RateLimits limits;
    private final Clock clock;

    TrackedPhotos(Receiving receiving, RateLimits limits, Clock clock) {
        this.receiving = receiving;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Keeps them. Talks to the store, so call it outside any transaction.
     *
     * @param key of what they came with: the same photos under the same key are the same uploads
     * @return ids of the uploads, in the order in which they were chosen
     * @throws InvalidRequest for what is no photo we take, and then none is kept
     */
    List<UUID> keep(UUID owner, UUID key, List<FileUpload> sent) {
        List<Fault> faults = new ArrayList<>();
        // a browser sends an empty nameless file where none was chosen
        List<Receiving.Sent> chosen = sent.stream()
                .filter(file -> !file.fileName().isBlank())
                .map(file -> new Receiving.Sent(file.uploadedFile(), file.contentType()))
                .toList();
        List<Photo> photos = receiving.lookAt(chosen, faults);
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        Instant now = clock.instant();
        for (Photo photo : photos) {
            limits.check(Limit.UPLOAD_PER_ACCOUNT, owner.toString());
            receiving.receive(owner, key, photo, now);
        }
        return photos.stream()
                .map(photo -> receiving.idOf(owner, key, photo))
                .distinct()
                .toList();
    }
}
