package vn.hientruong.media;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.hientruong.model.Limits;
import vn.hientruong.model.media.MediaKind;

/** The files we take. */
enum AcceptedMedia {
    JPEG("image/jpeg", MediaKind.PHOTO),
    PNG("image/png", MediaKind.PHOTO),
    WEBP("image/webp", MediaKind.PHOTO),
    HEIC("image/heic", MediaKind.PHOTO),
    MP4("video/mp4", MediaKind.VIDEO),
    QUICKTIME("video/quicktime", MediaKind.VIDEO);

    private final String contentType;
    private final MediaKind kind;

    AcceptedMedia(String contentType, MediaKind kind) {
        this.contentType = contentType;
        this.kind = kind;
    }

    static Optional<AcceptedMedia> find(String contentType) {
        return Arrays.stream(values())
                .filter(media -> media.contentType.equals(contentType))
                .findFirst();
    }

    static List<String> contentTypes() {
        return Arrays.stream(values()).map(AcceptedMedia::contentType).toList();
    }

    String contentType() {
        return contentType;
    }

    MediaKind kind() {
        return kind;
    }

    long maxBytes() {
        return kind == MediaKind.PHOTO ? Limits.PHOTO_BYTES : Limits.VIDEO_BYTES;
    }
}
