package vn.hientruong.media;

import jakarta.inject.Singleton;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.media.MediaFindings;
import vn.hientruong.model.media.MediaKind;
import vn.hientruong.model.media.MediaView;

/** Shows what was made of photos and videos; what is not ready is never shown. */
@Singleton
public class Viewing {
    private static final String JPEG = "image/jpeg";

    private final ObjectStore store;
    private final SignedUrls urls;
    private final MediaConfig config;

    Viewing(ObjectStore store, SignedUrls urls, MediaConfig config) {
        this.store = store;
        this.urls = urls;
        this.config = config;
    }

    /** Which of the two pictures made of a file. */
    public enum Size {
        SHOWN,
        THUMBNAIL
    }

    /**
     * With addresses that work for minutes.
     *
     * @param video whether the viewer may see moving pictures, in which faces are not hidden
     * @param publicUrl where everybody finds the picture, when everybody may
     */
    public MediaView view(
            Attached attached, boolean video, @Nullable String publicUrl, @Nullable MediaFindings findings) {
        Rendition rendition = attached.rendition();
        if (rendition == null) {
            return new MediaView(
                    attached.id(),
                    attached.kind(),
                    attached.state(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    findings);
        }
        return new MediaView(
                attached.id(),
                attached.kind(),
                attached.state(),
                url(rendition.shownKey(), JPEG),
                url(rendition.thumbnailKey(), JPEG),
                video && attached.kind() == MediaKind.VIDEO ? url(rendition.cleanKey(), rendition.cleanType()) : null,
                publicUrl,
                rendition.width(),
                rendition.height(),
                rendition.blurHash(),
                findings);
    }

    /**
     * The picture itself, a JPEG, to be closed by the caller.
     *
     * @throws IllegalStateException when it is not ready
     * @throws vn.hientruong.platform.problem.StoreUnavailable when the store does not answer
     */
    public InputStream open(Attached attached, Size size) {
        Rendition rendition = attached.rendition();
        if (rendition == null) {
            throw new IllegalStateException("Nothing to show of " + attached.id());
        }
        return store.open(size == Size.SHOWN ? rendition.shownKey() : rendition.thumbnailKey());
    }

    private String url(String key, String contentType) {
        return urls.get(key, contentType, config.viewLifetime());
    }
}
