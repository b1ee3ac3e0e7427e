package vn.hientruong.mobile.report;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.files.DiskFull;
import vn.hientruong.mobile.outbox.Draft;
import vn.hientruong.mobile.outbox.Outbox;
import vn.hientruong.mobile.outbox.Parcel;
import vn.hientruong.mobile.outbox.Parcel.Stage;
import vn.hientruong.mobile.photo.Photos;
import vn.hientruong.mobile.photo.Photos.Ready;
import vn.hientruong.mobile.photo.Photos.Taken;
import vn.hientruong.mobile.photo.UnreadablePhoto;

/** Everything that is done to the report being written. Blocks; what has gone wrong is said in the result. */
final class DraftDesk {
    private static final Logger LOG = System.getLogger(DraftDesk.class.getName());

    private final Outbox outbox;

    DraftDesk(Outbox outbox) {
        this.outbox = outbox;
    }

    /** What may go wrong with a phone's disk and its photos. */
    enum Trouble {
        NONE,
        UNREADABLE_PHOTO,
        DISK_FULL,
        NOT_KEPT
    }

    /**
     * What came of it.
     *
     * @param parcel as it is now; absent after trouble, and when there is none
     * @param photo just added
     */
    record Result(@Nullable Parcel parcel, @Nullable Ready photo, Trouble trouble) {}

    boolean hasRoom() {
        return outbox.hasRoom(Photos.MOST_BYTES);
    }

    /** The one to go on with: the last that was begun and holds anything. Empty ones are cleared away. */
    Result unfinished() {
        return guarded(() -> {
            outbox.tidy();
            Parcel last = null;
            for (Parcel parcel : outbox.list()) {
                if (parcel.stage() == Stage.DRAFT && parcel.isEmpty()) {
                    outbox.remove(parcel.key());
                } else if (parcel.stage() == Stage.DRAFT) {
                    last = parcel;
                }
            }
            return new Result(last, null, Trouble.NONE);
        });
    }

    Result find(UUID key) {
        return guarded(() -> result(outbox.find(key).orElse(null)));
    }

    /** Makes a photo ready and keeps it; the first one begins the report. */
    Result add(UUID key, Path photo, @Nullable Taken taken) {
        return guarded(() -> {
            Ready ready = Photos.ready(photo, taken);
            begin(key);
            return new Result(outbox.add(key, ready.jpeg()), ready, Trouble.NONE);
        });
    }

    Result take(UUID key, int photo) {
        return guarded(() -> result(outbox.take(key, photo)));
    }

    Result edit(UUID key, UnaryOperator<Parcel> change) {
        return guarded(() -> {
            begin(key);
            return result(outbox.edit(key, change));
        });
    }

    Result send(UUID key, Draft finished) {
        return guarded(() -> {
            begin(key);
            outbox.edit(key, one -> one.with(finished));
            return result(outbox.send(key));
        });
    }

    private void begin(UUID key) throws IOException {
        if (outbox.find(key).isEmpty()) {
            outbox.begin(key);
        }
    }

    Result remove(UUID key) {
        return guarded(() -> {
            outbox.remove(key);
            return result(null);
        });
    }

    List<Path> files(Parcel parcel) {
        return parcel.photos().stream().map(photo -> outbox.file(parcel, photo)).toList();
    }

    private static Result result(@Nullable Parcel parcel) {
        return new Result(parcel, null, Trouble.NONE);
    }

    private static Result guarded(Work work) {
        try {
            return work.run();
        } catch (UnreadablePhoto strange) {
            LOG.log(Level.INFO, "A photo cannot be read: {0}", strange.getMessage());
            return new Result(null, null, Trouble.UNREADABLE_PHOTO);
        } catch (DiskFull full) {
            LOG.log(Level.WARNING, "The disk is full: {0}", full.getMessage());
            return new Result(null, null, Trouble.DISK_FULL);
        } catch (IOException broken) {
            LOG.log(Level.ERROR, "The disk does not keep anything: {0}", broken.toString());
            return new Result(null, null, Trouble.NOT_KEPT);
        }
    }

    private interface Work {
        Result run() throws IOException;
    }
}
