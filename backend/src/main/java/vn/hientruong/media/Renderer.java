package vn.hientruong.media;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import vn.hientruong.media.picture.Box;
import vn.hientruong.media.picture.Capture;
import vn.hientruong.media.picture.Pictures;
import vn.hientruong.media.picture.Refused;
import vn.hientruong.media.picture.Rendered;
import vn.hientruong.media.picture.Rendering;
import vn.hientruong.media.picture.Unfit;

/**
 * Use case: make of an uploaded file what may be shown. The new pictures are in the store before the row names them, the
 * old ones leave it afterwards; whatever happens in between, nothing is shown that was not cleaned.
 */
@Singleton
class Renderer {
    private static final Logger LOG = Logger.getLogger(Renderer.class);

    private final UploadRepository uploads;
    private final ObjectStore store;
    private final Pictures pictures;
    private final Event<MediaRendered> done;
    private final Clock clock;

    Renderer(UploadRepository uploads, ObjectStore store, Pictures pictures, Event<MediaRendered> done, Clock clock) {
        this.uploads = uploads;
        this.store = store;
        this.pictures = pictures;
        this.done = done;
        this.clock = clock;
    }

    /**
     * Does nothing when it has been done, or when the round has passed.
     *
     * @throws vn.hientruong.platform.problem.StoreUnavailable when the store does not answer
     * @throws RenderingFailed when something broke that is not the file's fault, as far as one can tell
     */
    void render(UUID id, int round) {
        Optional<Upload> wanted = QuarkusTransaction.requiringNew()
                .call(() -> uploads.findByIdOptional(id).filter(upload -> isWanted(upload, round)));
        if (wanted.isEmpty()) {
            return;
        }
        Upload upload = wanted.get();
        try (Scratch scratch = new Scratch()) {
            Rendering made = make(upload, scratch.folder());
            if (made instanceof Rendered rendered) {
                publish(upload, rendered);
            } else if (made instanceof Refused refused) {
                refuse(upload, refused.why());
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Nothing will be shown of it, unless a person decides what to hide. */
    void giveUp(UUID id, int round) {
        change(id, round, upload -> upload.unfit(Unfit.FAILED, clock.instant()));
    }

    private Rendering make(Upload upload, Path folder) {
        Path source = folder.resolve("source");
        List<Box> decided = upload.decidedBoxes().orElse(null);
        if (upload.hasOriginal()) {
            store.download(upload.objectKey(), source);
            return pictures.render(source, upload.contentType(), decided, folder);
        }
        Rendition before = upload.rendition().orElseThrow();
        store.download(before.cleanKey(), source);
        return pictures.render(source, before.cleanType(), decided, folder);
    }

    private void refuse(Upload upload, Unfit why) {
        if (why == Unfit.FAILED) {
            throw new RenderingFailed(upload.id());
        }
        LOG.infof("Upload %s stays private: %s", upload.id(), why);
        change(upload.id(), upload.renderingRound(), fresh -> fresh.unfit(why, clock.instant()));
    }

    private void publish(Upload upload, Rendered made) {
        Rendition rendition = new Rendition(
                ObjectStore.renditionKey(),
                made.cleanType(),
                ObjectStore.renditionKey(),
                ObjectStore.renditionKey(),
                made.width(),
                made.height(),
                made.blurHash());
        store.upload(rendition.cleanKey(), made.cleanType(), made.clean());
        store.upload(rendition.shownKey(), "image/jpeg", made.shown());
        store.upload(rendition.thumbnailKey(), "image/jpeg", made.thumbnail());
        Capture capture = made.capture();
        Taken taken = new Taken(capture.lat(), capture.lon(), capture.takenAt());
        boolean first = change(
                upload.id(),
                upload.renderingRound(),
                fresh -> fresh.rendered(rendition, taken, made.boxes(), clock.instant()));
        Stream<String> left = first ? upload.rendition().stream().flatMap(Rendition::keys) : rendition.keys();
        left.forEach(store::remove);
    }

    /** @return whether it was still wanted */
    private boolean change(UUID id, int round, Consumer<Upload> change) {
        Optional<UUID> report = QuarkusTransaction.requiringNew()
                .call(() -> uploads.findAttachedToChange(id)
                        .filter(upload -> isWanted(upload, round))
                        .flatMap(upload -> {
                            change.accept(upload);
                            return upload.reportId();
                        }));
        report.ifPresent(reportId -> done.fire(new MediaRendered(reportId)));
        return report.isPresent();
    }

    private static boolean isWanted(Upload upload, int round) {
        return upload.isUsed() && !upload.isRendered() && upload.renderingRound() == round;
    }
}
