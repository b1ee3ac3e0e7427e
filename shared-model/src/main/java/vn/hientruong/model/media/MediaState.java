package vn.hientruong.model.media;

/** Whether a file can be shown yet. */
public enum MediaState {
    /** Being cleaned: a moment, or longer while the object store is down. */
    PROCESSING,
    READY,
    /** Could not be cleaned, so nobody but those who handle the report may see it. */
    PRIVATE
}
