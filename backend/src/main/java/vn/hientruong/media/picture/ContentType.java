package vn.hientruong.media.picture;

/** The types a file can truly have. */
enum ContentType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    HEIC("image/heic"),
    MP4("video/mp4"),
    QUICKTIME("video/quicktime");

    private final String mediaType;

    ContentType(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }
}
