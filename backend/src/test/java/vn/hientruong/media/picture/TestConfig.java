package vn.hientruong.media.picture;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The settings as they come, but for what a test is about. */
record TestConfig(Duration pictureTimeout, MemorySize workerMemory, int videoSeconds, Optional<Path> ffmpeg)
        implements PictureConfig {
    private static final MemorySize MEMORY = megabytes(512);

    TestConfig() {
        this(Duration.ofSeconds(60), MEMORY, 60, Optional.empty());
    }

    static TestConfig patience(Duration patience) {
        return new TestConfig(patience, MEMORY, 60, Optional.empty());
    }

    static TestConfig memory(int megabytes) {
        return new TestConfig(Duration.ofSeconds(60), megabytes(megabytes), 60, Optional.empty());
    }

    static TestConfig videoSeconds(int seconds) {
        return new TestConfig(Duration.ofSeconds(60), MEMORY, seconds, Optional.empty());
    }

    static TestConfig ffmpeg(Path ffmpeg) {
        return new TestConfig(Duration.ofSeconds(60), MEMORY, 60, Optional.of(ffmpeg));
    }

    @Override
    public long maxPixels() {
        return 100_000_000;
    }

    @Override
    public Optional<Path> ffprobe() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> nativeCache() {
        return Optional.empty();
    }

    private static MemorySize megabytes(int megabytes) {
        return new MemorySize(BigInteger.valueOf((long) megabytes << 20));
    }
}
