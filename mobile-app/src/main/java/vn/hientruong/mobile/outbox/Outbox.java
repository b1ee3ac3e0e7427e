package vn.hientruong.mobile.outbox;

import io.avaje.json.JsonException;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.hientruong.mobile.files.Disk;
import vn.hientruong.mobile.files.DiskFull;
import vn.hientruong.mobile.outbox.Parcel.KeptPhoto;
import vn.hientruong.mobile.outbox.Parcel.Stage;

/**
 * The parcels on disk, a folder each. When a method returns, what it did outlives a dead battery; when it throws, nothing
 * has changed. All of it blocks; several threads may use it.
 */
public final class Outbox {
    /** Parcels that were sent are only for people to read, so the oldest make room. */
    static final int SENT_KEPT = 50;

    private static final Logger LOG = System.getLogger(Outbox.class.getName());

    private final Path folder;
    private final Disk disk;
    private final Formats formats;
    private final Clock clock;

    /** Below {@code folder}, which is made when it is first needed. */
    public Outbox(Path folder, Disk disk, Jsonb jsonb, Clock clock) {
        this.folder = folder.resolve("outbox");
        this.disk = disk;
        this.clock = clock;
        formats = new Formats(jsonb);
    }

    /** Every parcel, the oldest first. What cannot be read stays where it is and is logged. */
    public synchronized List<Parcel> list() throws IOException {
        List<Parcel> found = new ArrayList<>();
        for (Path one : disk.list(folder)) {
            if (!one.getFileName().toString().startsWith(".") && Files.exists(one.resolve(Formats.FILE))) {
                read(one).ifPresent(found::add);
            }
        }
        found.sort(
                Comparator.comparing((Parcel parcel) -> Objects.requireNonNullElse(parcel.changedAt(), Instant.EPOCH))
                        .thenComparing(Parcel::key));
        return found;
    }

    /** The parcel of that key, if there is one. */
    public synchronized Optional<Parcel> find(UUID key) throws IOException {
        Path one = folderOf(key);
        return Files.exists(one.resolve(Formats.FILE)) ? read(one) : Optional.empty();
    }

    /** Takes away what a kill has left half done. */
    public synchronized void tidy() throws IOException {
        disk.tidy(folder);
        for (Path one : disk.list(folder)) {
            disk.tidy(one);
        }
    }

    /** Whether a photo of that size, and what belongs to it, can be kept. */
    public boolean hasRoom(long bytes) {
        return disk.hasRoom(folder, bytes);
    }

    /** A new report with nothing in it yet. */
    public Parcel begin() throws IOException {
        return begin(UUID.randomUUID());
    }

    /** A new report under a key of the caller's. */
    public synchronized Parcel begin(UUID key) throws IOException {
        return save(Parcel.of(key, clock.instant()));
    }

    /**
     * Adds a photo at the end.
     *
     * @param jpeg ready to send
     * @throws DiskFull before anything is lost
     */
    public synchronized Parcel add(UUID key, byte[] jpeg) throws IOException {
        if (!hasRoom(jpeg.length)) {
            throw new DiskFull("a photo");
        }
        Parcel parcel = editable(key);
        String name = "photo-" + UUID.randomUUID() + ".jpg";
        disk.replace(folderOf(key).resolve(name), jpeg);
        List<KeptPhoto> photos = new ArrayList<>(parcel.photos());
        photos.add(new KeptPhoto(name, jpeg.length, Digest.of(jpeg), null, false));
        return save(parcel.withPhotos(photos));
    }

    /** Takes a photo away. */
    public synchronized Parcel take(UUID key, int index) throws IOException {
        Parcel parcel = editable(key);
        List<KeptPhoto> photos = new ArrayList<>(parcel.photos());
        KeptPhoto gone = photos.remove(index);
        Parcel saved = save(parcel.withPhotos(photos));
        Files.deleteIfExists(folderOf(key).resolve(gone.file()));
        return saved;
    }

    /** Changes what the person has said, or the order of the photos. */
    public synchronized Parcel edit(UUID key, UnaryOperator<Parcel> change) throws IOException {
        return save(change.apply(editable(key)));
    }

    /** From here on the courier has it, whatever happens to the app. */
    public synchronized Parcel send(UUID key) throws IOException {
        return save(editable(key).queued(clock.instant()));
    }

    /** The person does not want it any more; sent parcels are only forgotten here. */
    public synchronized void remove(UUID key) throws IOException {
        disk.remove(folderOf(key));
    }

    /** Where a photo lies. */
    public Path file(Parcel parcel, KeptPhoto photo) {
        return folderOf(parcel.key()).resolve(photo.file());
    }

    /** What the courier has learnt. Only for parcels on their way. */
    synchronized Parcel update(UUID key, UnaryOperator<Parcel> change) throws IOException {
        Parcel now = find(key).orElseThrow(() -> new IOException("no parcel " + key));
        if (now.stage() != Stage.QUEUED) {
            throw new IllegalStateException("not on its way: " + key + " is " + now.stage());
        }
        return save(change.apply(now));
    }

    Parcel refused(UUID key, Parcel.Refusal why) throws IOException {
        return update(key, parcel -> parcel.refused(why, clock.instant()));
    }

    /** Its photos are in the store, so the phone needs the room more. */
    synchronized Parcel sent(UUID key, UnaryOperator<Parcel> change) throws IOException {
        Parcel sent = update(key, change);
        for (KeptPhoto photo : sent.photos()) {
            Files.deleteIfExists(file(sent, photo));
        }
        List<Parcel> all =
                list().stream().filter(one -> one.stage() == Stage.SENT).toList();
        for (Parcel old : all.subList(0, Math.max(0, all.size() - SENT_KEPT))) {
            remove(old.key());
        }
        return sent;
    }

    Instant now() {
        return clock.instant();
    }

    private Parcel editable(UUID key) throws IOException {
        Parcel parcel = find(key).orElseThrow(() -> new IOException("no parcel " + key));
        if (!parcel.editable()) {
            throw new IllegalStateException("too late to change " + key + ", it is " + parcel.stage());
        }
        return parcel;
    }

    private Parcel save(Parcel parcel) throws IOException {
        disk.replace(folderOf(parcel.key()).resolve(Formats.FILE), formats.write(parcel));
        return parcel;
    }

    private Optional<Parcel> read(Path one) throws IOException {
        try {
            return formats.read(one);
        } catch (JsonException damaged) {
            LOG.log(Level.ERROR, "Cannot read {0}: {1}", one, damaged.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Path folderOf(UUID key) {
        return folder.resolve(key.toString());
    }
}
