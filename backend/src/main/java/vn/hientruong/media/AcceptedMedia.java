package vn.hientruong.media;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.hientruong.model.media.MediaKind;

/** The files we take. */
enum AcceptedMedia {
    JPEG("image/jpeg", MediaKind.PHOTO, ".jpg"),
    PNG("image/png", MediaKind.PHOTO, ".png"),
    WEBP("image/webp", MediaKind.PHOTO, ".webp"),
    MP4("video/mp4", MediaKind.VIDEO, ".mp4"),
    QUICKTIME("video/quicktime", MediaKind.VIDEO, ".mov");

    private final String contentType;
    private final MediaKind kind;
    private final String extension;

    AcceptedMedia(String contentType, MediaKind kind, String extension) {
        this.contentType = contentType;
        this.kind = kind;
        this.extension = extension;
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

    /** Of a file's name, with its dot. */
    String extension() {
        return extension;
    }

    MediaKind kind() {
        return kind;
    }
}
