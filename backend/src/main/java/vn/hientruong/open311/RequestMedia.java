package vn.hientruong.open311;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.hientruong.media.Attachments;
import vn.hientruong.model.Limits;
import vn.hientruong.platform.outside.OutsideCalls;
import vn.hientruong.platform.problem.InvalidRequest;

/** Photos of a request: sent along, or fetched from where they lie. */
@Singleton
class RequestMedia {
    /** Bytes of one photo, which is held in memory. */
    static final int MOST = 5 * 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(RequestMedia.class);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Set<String> PHOTOS = Set.of("image/jpeg", "image/png", "image/webp");
    private static final int OK = 200;

    private final Attachments attachments;
    private final OutsideCalls outside;
    private final Clock clock;

    /** What was sent. */
    record File(String contentType, byte[] bytes) {}

    RequestMedia(Attachments attachments, OutsideCalls outside, Clock clock) {
        this.attachments = attachments;
        this.outside = outside;
        this.clock = clock;
    }

    /**
     * Keeps files for a report that is about to be filed.
     *
     * @param owner who will file it
     * @throws InvalidRequest for what is no photo, or too many
     */
    List<UUID> keep(List<File> files, UUID owner) {
        if (files.size() > Limits.MEDIA) {
            throw InvalidRequest.at("?media", "size", Limits.MEDIA);
        }
        List<UUID> kept = new ArrayList<>();
        for (File file : files) {
            String type = file.contentType().replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
            if (!PHOTOS.contains(type) || file.bytes().length == 0) {
                throw InvalidRequest.at(
                        "?media",
                        "type-choice",
                        String.join(", ", PHOTOS.stream().sorted().toList()));
            }
            kept.add(attachments.keep(owner, type, file.bytes(), clock.instant()));
        }
        return kept;
    }

    /**
     * Fetches a photo.
     *
     * @throws InvalidRequest when it cannot be had from there
     */
    File fetch(String address) {
        try {
            OutsideCalls.Answer answer = outside.get(address, MOST, PATIENCE);
            String type = answer.contentType().replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
            if (answer.status() == OK && PHOTOS.contains(type)) {
                return new File(type, answer.body());
            }
            throw InvalidRequest.at("?media_url", "media-url");
        } catch (IOException failed) {
            LOG.infof("No photo could be fetched: %s", failed.getMessage());
            throw (InvalidRequest) InvalidRequest.at("?media_url", "media-url").initCause(failed);
        }
    }
}
