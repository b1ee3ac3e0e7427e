package vn.hientruong.report;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What comes of looking at a report: something to tell now, or when to look again.
 *
 * @param finding the line to be written now, if any
 * @param lookAt when to look again; absent when not before the report moves
 */
record Verdict(Optional<Finding> finding, @Nullable Instant lookAt) {
    /**
     * @param line writes it, at that time
     * @param round how often the same was told before
     */
    record Finding(BiFunction<Report, Instant, ReportEntry> line, int round) {}

    static final Verdict NOTHING_UNTIL_IT_MOVES = new Verdict(Optional.empty(), null);

    static Verdict waitUntil(Instant lookAt) {
        return new Verdict(Optional.empty(), lookAt);
    }

    static Verdict close() {
        return new Verdict(Optional.of(new Finding(Report::close, 0)), null);
    }

    /** @param about tells one occasion from the next, as the deadline that passed */
    static Verdict tell(Found what, Instant about, int round) {
        return new Verdict(Optional.of(new Finding((report, now) -> report.found(what, about, now), round)), null);
    }
}
