package vn.hientruong.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** What people are told and for how long it is kept. */
@ConfigMapping(prefix = "hientruong.notifications")
interface NotificationConfig {
    /** What is older is forgotten, read or not. */
    @WithDefault("365d")
    Duration retention();

    /** When the night begins in which residents are not disturbed; the same as its end for none. */
    @WithDefault("22:00")
    LocalTime quietFrom();

    /** When it ends. */
    @WithDefault("06:30")
    LocalTime quietUntil();

    /** So many in ten minutes come one by one; the others wait and come together. */
    @WithDefault("3")
    int single();

    /** How long they wait for each other. */
    @WithDefault("10m")
    Duration together();
}
