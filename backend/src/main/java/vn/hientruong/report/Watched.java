package vn.hientruong.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A report the program looks at, with what its timeline says was told before. */
record Watched(Report report, List<ReportEntry> timeline) {
    /** The detail of a line by which occasions are told apart, an instant: the deadline that passed, the day promised. */
    static final String ABOUT = "about";

    /** When it came to stand where it stands. */
    Instant since() {
        return timeline.stream()
                .filter(line -> line.to() == report.status()
                        && line.from().filter(line.to()::equals).isEmpty())
                .map(ReportEntry::at)
                .max(Comparator.naturalOrder())
                .orElse(report.filing().filedAt());
    }

    /** Since when the present limit runs: the last dispatch or re-opening. */
    Instant limitSince() {
        return timeline.stream()
                .filter(RunningLimit::startsALimit)
                .map(ReportEntry::at)
                .max(Comparator.naturalOrder())
                .orElse(report.filing().filedAt());
    }

    /** How often that was told of that occasion. */
    int count(Found what, Instant about) {
        return (int) lines(what, about).count();
    }

    boolean wasTold(Found what, Instant about) {
        return count(what, about) > 0;
    }

    /** When that was last told of that occasion. */
    Optional<Instant> lastTold(Found what, Instant about) {
        return lines(what, about).map(ReportEntry::at).max(Comparator.naturalOrder());
    }

    private Stream<ReportEntry> lines(Found what, Instant about) {
        return timeline.stream()
                .filter(line -> line.actorRole() == Actor.PROGRAM
                        && line.action().equals(what.path())
                        && about.toString().equals(line.details().get(ABOUT)));
    }
}
