package vn.hientruong.media.picture;

import java.nio.file.Path;
import java.util.List;

/**
 * A file ready to be shown; none of the outputs carries metadata.
 *
 * @param width of {@code shown}, in pixels
 * @param height of {@code shown}, in pixels
 * @param blurHash placeholder of 4 × 3 components
 * @param boxes what was blurred
 * @param clean upright, stripped, not blurred; a photo is a JPEG of at most 1600 px, a video an MP4
 * @param cleanType media type of {@code clean}
 * @param shown JPEG of at most 1600 px with the boxes blurred; of a video, one frame
 * @param thumbnail JPEG of at most 320 px of {@code shown}
 */
public record Rendered(
        int width,
        int height,
        String blurHash,
        List<Box> boxes,
        Capture capture,
        Path clean,
        String cleanType,
        Path shown,
        Path thumbnail)
        implements Rendering {}
