package vn.hientruong.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When the program speaks up by itself. Every span but {@link #every()} is counted in working time. */
@ConfigMapping(prefix = "hientruong.sweep")
interface SweepConfig {
    /** How long after one sweep the next begins, on whichever instance. */
    @WithDefault("1m")
    Duration every();

    /** Intake should have dispatched a report within that working time; an hour at least. */
    @WithDefault("4h")
    Duration dispatchWithin();

    /** A report is due soon when that share of its time is left. */
    @WithDefault("20")
    int dueSoonPercent();

    /** It is due soon no later than that before its deadline. */
    @WithDefault("4h")
    Duration dueSoonAtLeast();

    /** Working days between two reminders of the same missed deadline. */
    @WithDefault("2")
    int overdueAgainDays();

    /** Working days between two reminders of the same missed promise. */
    @WithDefault("5")
    int planAgainDays();
}
