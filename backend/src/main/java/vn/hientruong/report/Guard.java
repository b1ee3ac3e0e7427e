package vn.hientruong.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiPredicate;
import vn.hientruong.model.report.ReportStatus;

/** What must hold besides the status before a move; each has a text saying so when it does not. */
enum Guard {
    ALWAYS((report, now) -> true),
    /** A report that was sent to an agency can no longer be taken back, even while a question is open. */
    BEFORE_DISPATCH((report, now) -> report.pause()
            .filter(pause -> pause.from() != ReportStatus.SUBMITTED)
            .isEmpty()),
    /** Once, and only while the limit runs. */
    MAY_ASK_FOR_TIME((report, now) -> report.extension().isEmpty()
            && Optional.ofNullable(report.assignment().dueAt())
                    .filter(now::isBefore)
                    .isPresent()),
    TIME_IS_ASKED_FOR(
            (report, now) -> report.extension().filter(Extension::undecided).isPresent()),
    RATING_OPEN((report, now) -> within(report, now, Guard.RATING_DAYS)),
    /** A merge is undone within a day, before people have got used to it. */
    MERGED_LATELY((report, now) -> report.merging()
            .filter(merging -> now.isBefore(merging.at().plus(Duration.ofHours(Guard.UNDOING_HOURS))))
            .isPresent()),
    /** The resident may re-open once. */
    REOPENING_OPEN((report, now) -> !report.reopenedByReporter() && within(report, now, Guard.REOPENING_DAYS)),
    /** Of what everybody may see. */
    IS_SHOWN((report, now) -> ReportPolicy.isPublic(report)),
    IS_HIDDEN((report, now) -> report.isHidden()),
    REOPENING_OVER((report, now) -> report.resolvedAt().isPresent() && !within(report, now, Guard.REOPENING_DAYS));

    /** Hours after a merge in which it may be undone. */
    static final int UNDOING_HOURS = 24;
    /** Days after approval in which the reporter may rate. */
    static final int RATING_DAYS = 7;
    /** Days after approval in which the reporter may re-open. */
    static final int REOPENING_DAYS = 15;

    static final Duration REOPENING_WINDOW = Duration.ofDays(REOPENING_DAYS);

    private final BiPredicate<Report, Instant> condition;

    Guard(BiPredicate<Report, Instant> condition) {
        this.condition = condition;
    }

    boolean holds(Report report, Instant now) {
        return condition.test(report, now);
    }

    private static boolean within(Report report, Instant now, int days) {
        return report.resolvedAt()
                .filter(resolved -> now.isBefore(resolved.plus(Duration.ofDays(days))))
                .isPresent();
    }
}
