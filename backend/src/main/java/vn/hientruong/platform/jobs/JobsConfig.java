package vn.hientruong.platform.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this instance does work that was put off. */
@ConfigMapping(prefix = "hientruong.jobs")
interface JobsConfig {
    /** Pieces of work at the same time on this instance. */
    @WithDefault("4")
    int threads();

    /** Pieces of heavy work at the same time on this instance. */
    @WithDefault("1")
    int heavyThreads();

    /** How often to look for work nobody called for: what failed before, or what another instance left behind. */
    @WithDefault("1s")
    Duration pollingInterval();

    /** Work of an instance that missed four of these is taken over by another. */
    @WithDefault("5s")
    Duration heartbeatInterval();
}
