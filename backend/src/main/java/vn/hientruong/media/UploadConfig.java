package vn.hientruong.media;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import vn.hientruong.model.Limits;

/** What is taken of files, and how long it is kept. */
@ConfigMapping(prefix = "hientruong.media")
interface UploadConfig {
    /** Of one photo. */
    @WithDefault("20971520")
    @Min(1)
    @Max(Limits.PHOTO_BYTES)
    long photoBytes();

    /** Of one video. */
    @WithDefault("104857600")
    @Min(1)
    @Max(Limits.VIDEO_BYTES)
    long videoBytes();

    /** Files of one report, or of one action on it. */
    @WithDefault("10")
    @Min(1)
    @Max(Limits.MEDIA)
    int filesPerReport();

    /** Files of one account that no report uses. */
    @WithDefault("50")
    @Min(1)
    int unusedFiles();

    /** Their size together. */
    @WithDefault("1073741824")
    @Min(1)
    long unusedBytes();

    /** How long a file may wait for a report. */
    @WithDefault("48h")
    Duration unusedRetention();

    /** How old an object must be that nothing in the database names before it is removed. */
    @WithDefault("72h")
    Duration orphanAge();

    /** How long the file as it was sent is kept after its renditions were made. */
    @WithDefault("365d")
    Duration originalRetention();
}
