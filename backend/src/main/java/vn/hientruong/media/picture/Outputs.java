package vn.hientruong.media.picture;

import java.nio.file.Path;

/** Names in the folder a file is rendered into. */
final class Outputs {
    private Outputs() {}

    static Path clean(Path folder) {
        return folder.resolve("clean.jpg");
    }

    static Path shown(Path folder) {
        return folder.resolve("shown.jpg");
    }

    static Path thumbnail(Path folder) {
        return folder.resolve("thumbnail.jpg");
    }

    static Rendered rendered(Path folder, Answer.Drawn drawn, Capture capture, Path clean, ContentType cleanType) {
        return new Rendered(
                drawn.width(),
                drawn.height(),
                drawn.blurHash(),
                drawn.boxes(),
                capture,
                clean,
                cleanType.mediaType(),
                shown(folder),
                thumbnail(folder));
    }
}
