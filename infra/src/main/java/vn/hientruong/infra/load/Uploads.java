package vn.hientruong.infra.load;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import vn.hientruong.infra.SignedIn;
import vn.hientruong.model.media.NewUpload;
import vn.hientruong.model.media.UploadTicket;

/** Brings photos to the object store the way a phone does: ask for a ticket, send the bytes where it says. */
final class Uploads {
    private Uploads() {}

    /** @return the id that a report names as its media */
    static UUID photo(SignedIn resident, byte[] jpeg) {
        UploadTicket ticket = resident.post("/uploads", new NewUpload("image/jpeg", (long) jpeg.length, sha256(jpeg)))
                .expect(201)
                .as(UploadTicket.class);
        resident.system().upload(ticket, jpeg).expect(200, 204);
        return ticket.id();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
