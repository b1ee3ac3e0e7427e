package vn.hientruong.infra;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import vn.hientruong.model.media.NewUpload;
import vn.hientruong.model.media.UploadTicket;

/** Brings photos to the object store the way a phone does: ask for a ticket, send the bytes where it says. */
public final class Uploads {
    private Uploads() {}

    /** @return the id that a report names as its media */
    public static UUID photo(SignedIn resident, byte[] jpeg) {
        UploadTicket ticket = ticket(resident, jpeg);
        send(resident.system(), ticket, jpeg);
        return ticket.id();
    }

    public static UploadTicket ticket(SignedIn resident, byte[] jpeg) {
        return resident.post("/uploads", new NewUpload("image/jpeg", (long) jpeg.length, sha256(jpeg)))
                .expect(201)
                .as(UploadTicket.class);
    }

    public static void send(RunningSystem system, UploadTicket ticket, byte[] jpeg) {
        system.upload(ticket, jpeg).expect(200, 204);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
