package vn.hientruong.media;

import java.util.UUID;

/** A file could not be rendered for a reason that may pass. */
class RenderingFailed extends RuntimeException {
    RenderingFailed(UUID uploadId) {
        super("Upload " + uploadId + " could not be rendered");
    }
}
