package vn.hientruong.media;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.stream.Stream;

/**
 * What was made of a file, under which keys the store has it.
 *
 * @param cleanKey upright and without what the camera wrote, nothing hidden: a JPEG, or the video
 * @param shownKey a JPEG that everybody may see
 * @param thumbnailKey the same, small
 * @param width of the shown picture, in pixels
 * @param height of the shown picture, in pixels
 */
@Embeddable
public record Rendition(
        @Column(name = "clean_key") String cleanKey,
        @Column(name = "clean_type") String cleanType,
        @Column(name = "shown_key") String shownKey,
        @Column(name = "thumbnail_key") String thumbnailKey,
        @Column(name = "width") int width,
        @Column(name = "height") int height,
        @Column(name = "blur_hash") String blurHash) {

    Stream<String> keys() {
        return Stream.of(cleanKey, shownKey, thumbnailKey);
    }
}
