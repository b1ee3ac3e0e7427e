package vn.hientruong.mobile.outbox;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report on the phone, from its first photo until the backend has it.
 *
 * @param format of the file it is kept in, see {@link Formats}
 * @param key the {@code clientKey} it is filed under, the same for ever
 * @param photos in the order to show them
 * @param changedAt by the phone's clock, which may be wrong: only for people to read
 * @param account who sent its first photo; nobody else may send the rest
 * @param refusal why it came back
 * @param renewals how often its photos had to be sent anew
 * @param reportId what it became
 * @param reportCode the same, for people
 */
@Json
public record Parcel(
        int format,
        UUID key,
        Stage stage,
        Draft draft,
        List<KeptPhoto> photos,
        @Nullable Instant changedAt,
        @Nullable String account,
        @Nullable Refusal refusal,
        int renewals,
        @Nullable UUID reportId,
        @Nullable String reportCode) {

    public Parcel {
        photos = photos == null ? List.of() : List.copyOf(photos);
    }

    /** How far it has come. */
    public enum Stage {
        /** Being written. */
        DRAFT,
        /** The person pressed send: it goes whenever there is a way. */
        QUEUED,
        /** The backend does not take it as it is; it may be changed and sent again. */
        REFUSED,
        /** The backend has it. */
        SENT
    }

    /**
     * One photo.
     *
     * @param file its name in the folder of the parcel
     * @param sha256 64 hexadecimal digits
     * @param upload its name at the backend, once it was promised
     * @param arrived whether the store has all of it
     */
    @Json
    public record KeptPhoto(
            String file,
            long bytes,
            String sha256,
            @Nullable UUID upload,
            boolean arrived) {
        KeptPhoto promised(@Nullable UUID id) {
            return new KeptPhoto(file, bytes, sha256, id, false);
        }

        KeptPhoto there() {
            return new KeptPhoto(file, bytes, sha256, upload, true);
        }
    }

    /**
     * The backend's own words.
     *
     * @param code stable name of the problem
     * @param fields what is at fault, as {@code /description}
     */
    @Json
    public record Refusal(
            String code, String title, @Nullable String detail, List<String> fields) {
        public Refusal {
            fields = fields == null ? List.of() : List.copyOf(fields);
        }
    }

    static Parcel of(UUID key, Instant now) {
        return new Parcel(Formats.CURRENT, key, Stage.DRAFT, Draft.empty(), List.of(), now, null, null, 0, null, null);
    }

    /** Whether the person may still change it. */
    public boolean editable() {
        return stage == Stage.DRAFT || stage == Stage.REFUSED;
    }

    /** Nothing worth keeping. */
    public boolean isEmpty() {
        return photos.isEmpty() && draft.text().isBlank();
    }

    public Parcel with(Draft changed) {
        return new Parcel(
                format, key, stage, changed, photos, changedAt, account, refusal, renewals, reportId, reportCode);
    }

    public Parcel withPhotos(List<KeptPhoto> kept) {
        return new Parcel(format, key, stage, draft, kept, changedAt, account, refusal, renewals, reportId, reportCode);
    }

    Parcel withPhoto(int index, KeptPhoto photo) {
        List<KeptPhoto> kept = new ArrayList<>(photos);
        kept.set(index, photo);
        return withPhotos(kept);
    }

    Parcel of(String owner) {
        return new Parcel(format, key, stage, draft, photos, changedAt, owner, refusal, renewals, reportId, reportCode);
    }

    Parcel queued(Instant now) {
        return new Parcel(format, key, Stage.QUEUED, draft, photos, now, account, null, 0, null, null);
    }

    Parcel refused(Refusal why, Instant now) {
        return new Parcel(format, key, Stage.REFUSED, draft, photos, now, account, why, renewals, null, null);
    }

    Parcel sent(@Nullable UUID id, @Nullable String code, Instant now) {
        return new Parcel(format, key, Stage.SENT, draft, photos, now, account, null, renewals, id, code);
    }

    /** Photos that the backend no longer knows go there again, under new names. */
    Parcel renewed() {
        List<KeptPhoto> again =
                photos.stream().map(photo -> photo.promised(null)).toList();
        return new Parcel(format, key, stage, draft, again, changedAt, account, refusal, renewals + 1, null, null);
    }
}
