package vn.hientruong.mobile.device;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Takes photos, and finds those taken before. */
public interface Camera {
    /** Whether photos can be taken here at all. */
    boolean present();

    /** Opens the camera; tells on the screen's thread, once. */
    void take(Consumer<Shot> then);

    /** Opens the gallery; tells on the screen's thread, once. */
    void choose(Consumer<Shot> then);

    /** What came of it. */
    sealed interface Shot {
        /**
         * A photo.
         *
         * @param file to be read at once: whoever made it may take it away
         * @param fresh whether it was taken just now
         */
        record Photo(Path file, boolean fresh) implements Shot {}

        /** The person went back without one. */
        record Cancelled() implements Shot {}

        /** The person, or the phone, does not let the app. */
        record NotAllowed() implements Shot {}

        /** There is no camera, or no gallery. */
        record Missing() implements Shot {}
    }
}
