package vn.hientruong.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What people are told and for how long it is kept. */
@ConfigMapping(prefix = "hientruong.notifications")
interface NotificationConfig {
    /** What is older is forgotten, read or not. */
    @WithDefault("365d")
    Duration retention();
}
