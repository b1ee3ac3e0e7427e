package vn.hientruong.media;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.media.picture.Box;
import vn.hientruong.media.picture.Unfit;
import vn.hientruong.model.media.MediaKind;
import vn.hientruong.model.media.MediaState;

/**
 * A checked photo or video of a report.
 *
 * @param entryId the line of the timeline it came with; absent for what the report was filed with
 * @param unfit why nothing can be shown of it, when nothing can
 * @param rendition what can be shown of it; present when the state is {@code READY}
 * @param boxes what is made unrecognisable in it
 */
public record Attached(
        UUID id,
        UUID reportId,
        @Nullable UUID entryId,
        MediaKind kind,
        MediaState state,
        @Nullable Unfit unfit,
        @Nullable Rendition rendition,
        Taken taken,
        List<Box> boxes) {

    /** Tells one rendering of the picture from the next, in addresses that stay the same meanwhile. */
    public String stamp() {
        return rendition == null ? "" : stampOf(rendition.shownKey());
    }

    /** The stamp of the rendering under that key of the store. */
    public static String stampOf(String shownKey) {
        return Sha256.of(shownKey.getBytes(StandardCharsets.US_ASCII)).substring(0, 16);
    }
}
