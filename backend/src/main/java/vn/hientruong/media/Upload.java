package vn.hientruong.media;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hientruong.media.MultipartStore.Arrived;
import vn.hientruong.media.picture.Box;
import vn.hientruong.media.picture.Unfit;
import vn.hientruong.model.media.MediaState;
import vn.hientruong.model.media.NewUpload;
import vn.hientruong.platform.persistence.Uuid7;

/** A file somebody promised to send, and later a photo or video of a report. */
@Entity
class Upload {
    @Id
    private UUID id;

    @Column(name = "owner_id")
    private UUID ownerId;

    @Column(name = "content_type")
    private String contentType;

    private long bytes;
    private String sha256;

    @Column(name = "object_key")
    private String objectKey;

    @Column(name = "client_key")
    @SuppressWarnings("UnusedVariable") // queries find it by this
    private @Nullable UUID clientKey;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "checked_at")
    private @Nullable Instant checkedAt;

    @Column(name = "report_id")
    private @Nullable UUID reportId;

    @Column(name = "entry_id")
    private @Nullable UUID entryId;

    @Column(name = "part_bytes")
    private @Nullable Long partBytes;

    @Column(name = "multipart_id")
    private @Nullable String multipartId;

    @Column(name = "doomed_at")
    @SuppressWarnings("UnusedVariable") // queries leave out what it is set for
    private @Nullable Instant doomedAt;

    @SuppressWarnings("UnusedVariable") // queries order by it
    private @Nullable Integer position;

    @Column(name = "rendered_at")
    private @Nullable Instant renderedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Unfit unfit;

    @Embedded
    private @Nullable Rendition rendition;

    @Embedded
    private @Nullable Taken taken;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Box> boxes = List.of();

    @Column(name = "boxes_decided")
    private boolean boxesDecided;

    @Column(name = "rendering_round")
    private int renderingRound;

    @Column(name = "original_gone_at")
    private @Nullable Instant originalGoneAt;

    @SuppressWarnings("NullAway.Init")
    protected Upload() {}

    private Upload(UUID ownerId, NewUpload promised, String objectKey, Instant now, @Nullable Instant checkedAt) {
        this.id = Uuid7.at(now);
        this.ownerId = ownerId;
        this.contentType = promised.contentType();
        this.bytes = promised.bytes();
        this.sha256 = promised.sha256();
        this.objectKey = objectKey;
        this.createdAt = now;
        this.checkedAt = checkedAt;
    }

    /** A part of the file, as it was promised. */
    record Piece(int number, long offset, long bytes) {}

    /**
     * Nothing has arrived yet.
     *
     * @param clientKey the sender's own name for it, if there is one
     * @param partBytes of every part but the last; absent when the file comes in one request
     */
    static Upload promised(
            UUID ownerId, NewUpload promised, @Nullable UUID clientKey, @Nullable Long partBytes, Instant now) {
        Upload upload = new Upload(ownerId, promised, ObjectStore.incomingKey(), now, null);
        upload.clientKey = clientKey;
        upload.partBytes = partBytes;
        return upload;
    }

    /** The program made it: it is in the store under that key already, is known to be right and shows nobody. */
    static Upload kept(UUID ownerId, NewUpload content, String objectKey, Instant now) {
        Upload kept = new Upload(ownerId, content, objectKey, now, now);
        kept.boxesDecided = true;
        return kept;
    }

    /** It came through the application, is in the store under that key already and is known to be whole. */
    static Upload received(UUID id, UUID ownerId, NewUpload content, String objectKey, Instant now) {
        Upload received = new Upload(ownerId, content, objectKey, now, now);
        received.id = id;
        return received;
    }

    /** From here until it was rendered again nothing is shown of it. */
    void redact(List<Box> decided) {
        boxes = List.copyOf(decided);
        boxesDecided = true;
        renderedAt = null;
        renderingRound++;
    }

    void rendered(Rendition made, Taken found, List<Box> hidden, Instant now) {
        rendition = made;
        boxes = List.copyOf(hidden);
        unfit = null;
        renderedAt = now;
        if (originalGoneAt == null) {
            taken = found;
        }
    }

    void unfit(Unfit why, Instant now) {
        unfit = why;
        renderedAt = now;
    }

    UUID id() {
        return id;
    }

    String contentType() {
        return contentType;
    }

    long bytes() {
        return bytes;
    }

    String sha256() {
        return sha256;
    }

    String objectKey() {
        return objectKey;
    }

    /** A name to save it under, without a word of the sender's. */
    String fileName() {
        return id + AcceptedMedia.find(contentType).orElseThrow().extension();
    }

    boolean isSameAs(NewUpload promised) {
        return contentType.equals(promised.contentType())
                && bytes == promised.bytes()
                && sha256.equals(promised.sha256());
    }

    boolean isInParts() {
        return partBytes != null;
    }

    /** The store's name for the parts under way; absent until it was asked to take any. */
    @Nullable
    String multipartId() {
        return multipartId;
    }

    /** The parts it comes in; none when it comes in one request. */
    List<Piece> pieces() {
        if (partBytes == null) {
            return List.of();
        }
        List<Piece> pieces = new ArrayList<>();
        for (long offset = 0; offset < bytes; offset += partBytes) {
            pieces.add(new Piece(pieces.size() + 1, offset, Math.min(partBytes, bytes - offset)));
        }
        return pieces;
    }

    /** Those of the parts in the store that are whole. */
    List<Arrived> arrivedOf(List<Arrived> parts) {
        Map<Integer, Long> wanted = pieces().stream().collect(Collectors.toMap(Piece::number, Piece::bytes));
        return parts.stream()
                .filter(part -> Objects.equals(wanted.get(part.number()), part.bytes()))
                .toList();
    }

    boolean isChecked() {
        return checkedAt != null;
    }

    boolean isUsed() {
        return reportId != null;
    }

    Optional<UUID> reportId() {
        return Optional.ofNullable(reportId);
    }

    int renderingRound() {
        return renderingRound;
    }

    boolean isRendered() {
        return renderedAt != null;
    }

    boolean hasOriginal() {
        return originalGoneAt == null;
    }

    Optional<Rendition> rendition() {
        return Optional.ofNullable(rendition);
    }

    /** What somebody decided to hide; empty while the program looks by itself. */
    Optional<List<Box>> decidedBoxes() {
        return boxesDecided ? Optional.of(boxes) : Optional.empty();
    }

    /** As the rest of the house sees it, once it belongs to a report. */
    Attached attached() {
        boolean ready = isRendered() && unfit == null;
        return new Attached(
                id,
                Objects.requireNonNull(reportId),
                entryId,
                AcceptedMedia.find(contentType).orElseThrow().kind(),
                ready ? MediaState.READY : isRendered() ? MediaState.PRIVATE : MediaState.PROCESSING,
                isRendered() ? unfit : null,
                ready ? rendition : null,
                taken == null ? Taken.UNKNOWN : taken,
                boxes);
    }
}
