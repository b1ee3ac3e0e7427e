package vn.hientruong.model.media;

/** What a file shows. */
public enum MediaKind {
    PHOTO,
    VIDEO
}
