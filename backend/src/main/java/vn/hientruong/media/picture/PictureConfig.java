package vn.hientruong.media.picture;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Limits on what strangers send, and where to find programs. */
@ConfigMapping(prefix = "hientruong.media")
interface PictureConfig {
    /** Of a photo, or of one frame of a video. */
    @WithDefault("100000000")
    long maxPixels();

    /** For one file; a worker that needs longer is killed. */
    @WithDefault("60s")
    Duration pictureTimeout();

    /** The longest video. */
    @WithDefault("60")
    int videoSeconds();

    /** Heap of the worker; half of it is what one picture may need. */
    @WithDefault("512M")
    MemorySize workerMemory();

    /** Found on the PATH if absent. */
    Optional<Path> ffmpeg();

    /** Found on the PATH if absent. */
    Optional<Path> ffprobe();

    /** Where the detector's native libraries are unpacked; a folder of this user below java.io.tmpdir if absent. */
    Optional<Path> nativeCache();
}
