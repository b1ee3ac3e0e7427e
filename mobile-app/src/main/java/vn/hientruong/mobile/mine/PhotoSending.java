package vn.hientruong.mobile.mine;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.hientruong.mobile.api.Answer;
import vn.hientruong.mobile.api.Answer.Received;
import vn.hientruong.mobile.api.Content;
import vn.hientruong.mobile.api.ObjectStore;
import vn.hientruong.mobile.api.ObjectStore.Sent;
import vn.hientruong.mobile.api.ReportApi;
import vn.hientruong.mobile.photo.Photos;
import vn.hientruong.model.media.NewUpload;
import vn.hientruong.model.media.UploadTicket;

/** Sends the photos of an answer or a re-opening, one after the other. Blocks. Sending the same photo again is harmless. */
public final class PhotoSending {
    private static final Logger LOG = System.getLogger(PhotoSending.class.getName());

    private final ReportApi api;
    private final ObjectStore store;

    public PhotoSending(ReportApi api, ObjectStore store) {
        this.api = api;
        this.store = store;
    }

    /**
     * A photo as it will be sent.
     *
     * @param key made once, so that the backend knows it again
     */
    public record Attached(UUID key, byte[] jpeg) {}

    /** Reads a file at once, since whoever made it may take it away; empty when there is no photo in it. */
    Optional<Attached> read(Path file) {
        try {
            return Optional.of(
                    new Attached(UUID.randomUUID(), Photos.ready(file, null).jpeg()));
        } catch (IOException unreadable) {
            LOG.log(Level.INFO, "No photo: {0}", unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Sends all of them; the ids are what an action names. */
    Answer<List<UUID>> send(List<Attached> photos) {
        List<UUID> ids = new ArrayList<>();
        for (Attached photo : photos) {
            Answer<UUID> sent = send(photo);
            if (!(sent instanceof Received<UUID> received)) {
                return sent.failure();
            }
            ids.add(received.value());
        }
        return new Received<>(ids);
    }

    private Answer<UUID> send(Attached photo) {
        Answer<UploadTicket> promised =
                api.promise(new NewUpload("image/jpeg", (long) photo.jpeg().length, sha256(photo.jpeg())), photo.key());
        if (!(promised instanceof Received<UploadTicket> received)) {
            return promised.failure();
        }
        UploadTicket ticket = received.value();
        Sent sent = store.put(ticket, Objects.requireNonNullElse(ticket.url(), ""), Content.of(photo.jpeg()));
        return switch (sent) {
            case TAKEN -> new Received<>(ticket.id());
            case OFFLINE -> new Answer.Offline<>();
            case NOT_TAKEN -> new Answer.Unexpected<>();
        };
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
