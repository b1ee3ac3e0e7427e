package vn.hientruong.sample;

import java.time.Duration;
import java.util.Random;

/** How far a sample report has come, and how often that is so. */
enum SamplePlot {
    WAITING(30, true),
    QUESTION(15, true),
    REFUSED(45, false),
    TAKEN_BACK(8, false),
    DISPATCHED(35, true),
    WORKING(45, true),
    LATE(20, false),
    PLANNED(12, false),
    FOR_APPROVAL(15, true),
    RESOLVED(35, true),
    REOPENED(8, false),
    RATED(60, false),
    MERGED(8, false);

    private final int weight;
    private final boolean recent;

    SamplePlot(int weight, boolean recent) {
        this.weight = weight;
        this.recent = recent;
    }

    static SamplePlot pick(Random random) {
        int total = 0;
        for (SamplePlot plot : values()) {
            total += plot.weight;
        }
        int at = random.nextInt(total);
        for (SamplePlot plot : values()) {
            at -= plot.weight;
            if (at < 0) {
                return plot;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }

    /** Since when it has been there: what is still under way began in the last five days. */
    Duration age(Random random, Duration longest) {
        long most = recent ? Duration.ofDays(5).toMinutes() : longest.toMinutes();
        long least = recent ? 60 : Duration.ofDays(16).toMinutes();
        return Duration.ofMinutes(least + (long) (random.nextDouble() * (most - least)));
    }
}
