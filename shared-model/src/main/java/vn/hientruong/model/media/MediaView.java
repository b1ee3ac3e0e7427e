package vn.hientruong.model.media;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A photo or video of a report, cleaned of what the camera wrote into it and with faces and number plates made
 * unrecognisable. Signed addresses are good for minutes: fetch now or ask again.
 *
 * @param url signed address of the picture, a JPEG of at most 1600 pixels a side; of a video, its first moments. Absent
 *     unless {@code state} is {@code READY}
 * @param thumbnailUrl the same with at most 320 pixels a side
 * @param videoUrl signed address of the video, for the reporter alone: nothing is hidden in it
 * @param publicUrl path of the picture on this server, the same for everybody, while the report is public
 * @param width of the picture at {@code url}, in pixels
 * @param height of the picture at {@code url}, in pixels
 * @param blurHash placeholder to draw until the picture is there; see blurha.sh
 * @param findings for the staff of the report alone
 */
public record MediaView(
        UUID id,
        MediaKind kind,
        MediaState state,
        @Nullable String url,
        @Nullable String thumbnailUrl,
        @Nullable String videoUrl,
        @Nullable String publicUrl,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String blurHash,
        @Nullable MediaFindings findings) {}
