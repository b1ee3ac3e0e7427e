package vn.hientruong.media.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;

/** What the worker does with a file. */
final class PictureEngine {
    private static final int THUMBNAIL_EDGE = 320;
    private static final int HEAD_BYTES = 12;

    private final Budget budget;
    private final Supplier<Detector> loader;
    private @Nullable Detector detector;

    /** @param loader asked at first need; may fail as a missing library does */
    PictureEngine(Budget budget, Supplier<Detector> loader) {
        this.budget = budget;
        this.loader = loader;
    }

    /** Never throws for what is in a file. */
    Answer answer(Job job) {
        try {
            return tryToAnswer(job);
        } catch (UnfitFile unfit) {
            Complaint.about(unfit.getCause());
            return new Refused(unfit.why());
        } catch (IOException | RuntimeException | StackOverflowError unexpected) {
            Complaint.about(unexpected);
            return new Refused(Unfit.FAILED);
        }
    }

    private Answer tryToAnswer(Job job) throws IOException {
        Optional<ContentType> type = VideoWalk.type(head(job.original()));
        if (type.isEmpty()) {
            return draw(job);
        }
        if (type.get() == ContentType.HEIC) {
            return new Refused(Unfit.HEIC);
        }
        if (!type.get().mediaType().equals(job.promisedType())) {
            return new Refused(Unfit.WRONG_TYPE);
        }
        try (FileChannel file = FileChannel.open(job.original())) {
            VideoWalk.requireWhole(file);
        }
        return new Answer.Video();
    }

    private Answer draw(Job job) throws IOException {
        if (Files.size(job.original()) > Limits.PHOTO_BYTES) {
            return new Refused(Unfit.UNSUPPORTED);
        }
        Photo photo = Photo.read(Files.readAllBytes(job.original()), job.promisedType(), budget);
        List<Box> given = job.boxes();
        List<Box> boxes = given != null ? given : detector().find(photo.pixels());
        Pixels shown = Blur.boxes(photo.pixels(), boxes);
        Pixels thumbnail = Shrink.fit(shown, THUMBNAIL_EDGE);
        byte[] clean = JpegFile.encode(photo.pixels());
        Files.write(Outputs.clean(job.folder()), clean);
        Files.write(Outputs.shown(job.folder()), boxes.isEmpty() ? clean : JpegFile.encode(shown));
        Files.write(Outputs.thumbnail(job.folder()), JpegFile.encode(thumbnail));
        return new Answer.Drawn(shown.width(), shown.height(), BlurHash.of(thumbnail), boxes, photo.capture());
    }

    private Detector detector() {
        try {
            if (detector == null) {
                detector = loader.get();
            }
            return detector;
        } catch (RuntimeException | LinkageError missing) {
            throw new UnfitFile(Unfit.NO_DETECTOR, missing);
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD_BYTES);
        }
    }
}
