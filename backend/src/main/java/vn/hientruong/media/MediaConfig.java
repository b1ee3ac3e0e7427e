package vn.hientruong.media;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

/** The object store, as any S3-compatible one is named. */
@ConfigMapping(prefix = "hientruong.store")
interface MediaConfig {
    /** Where this process reaches the store. */
    String url();

    /** Where phones and browsers reach it, when that is another address. */
    Optional<String> publicUrl();

    String accessKey();

    String secretKey();

    @WithDefault("hientruong")
    String bucket();

    /** Part of every signature, so it is told rather than asked for. */
    @WithDefault("us-east-1")
    String region();

    /** How long a file may be sent after its ticket was given. */
    @WithDefault("15m")
    Duration ticketLifetime();

    /** Files of at most that many bytes are sent in one request. */
    @WithDefault("8388608")
    @Min(1)
    long wholeBytes();

    /** Larger ones in parts of that many bytes; stores demand at least 5 MiB. */
    @WithDefault("5242880")
    @Min(5 * 1024 * 1024)
    long partBytes();

    /** How long the address of a photo works. */
    @WithDefault("10m")
    Duration viewLifetime();
}
