package vn.hientruong.media;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.hientruong.media.picture.Box;
import vn.hientruong.model.media.UnblurredView;
import vn.hientruong.platform.problem.NotFound;

/** People decide what is hidden in a picture, and look at it unhidden when they must; both are written down. */
@Singleton
public class Redactions {
    private static final Duration UNBLURRED = Duration.ofMinutes(5);

    /** To be saved: what was sent may be anything. */
    private static final String ANY = "application/octet-stream";

    private final UploadRepository uploads;
    private final RenderingTask rendering;
    private final SignedUrls urls;
    private final Session session;
    private final Clock clock;

    Redactions(UploadRepository uploads, RenderingTask rendering, SignedUrls urls, Session session, Clock clock) {
        this.uploads = uploads;
        this.rendering = rendering;
        this.urls = urls;
        this.session = session;
        this.clock = clock;
    }

    /** One photo or video of a report. */
    @Transactional
    public Optional<Attached> find(UUID mediaId) {
        return uploads.findByIdOptional(mediaId).filter(Upload::isUsed).map(Upload::attached);
    }

    /**
     * From now on exactly these areas are hidden; until that is done nothing is shown.
     *
     * @throws NotFound for what is in no report
     */
    @Transactional
    public void redact(UUID mediaId, List<Box> boxes, UUID accountId) {
        Upload upload = uploads.findAttachedToChange(mediaId).orElseThrow(NotFound::new);
        upload.redact(boxes);
        session.persist(new Redaction(mediaId, boxes, accountId, clock.instant()));
        rendering.order(List.of(mediaId), upload.renderingRound());
    }

    /**
     * Addresses of the file with nothing hidden, after the reason was written down.
     *
     * @throws NotFound for what is in no report, or has no file any more
     */
    @Transactional
    public UnblurredView unblurred(UUID mediaId, UUID accountId, String reason) {
        Upload upload = uploads.findByIdOptional(mediaId).filter(Upload::isUsed).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        session.persist(new UnblurredLook(mediaId, accountId, reason.strip(), now));
        return new UnblurredView(
                upload.rendition()
                        .map(rendition -> urls.get(rendition.cleanKey(), rendition.cleanType(), UNBLURRED))
                        .orElse(null),
                upload.hasOriginal() ? urls.download(upload.objectKey(), ANY, upload.fileName(), UNBLURRED) : null,
                now.plus(UNBLURRED));
    }
}
