package vn.hientruong.report;

import java.util.Locale;

/** What the program finds out about a report by the clock; each is a line of its timeline that only staff read. */
enum Found {
    /** Longer at intake than it should be; once for each stay there. */
    DISPATCH_SLOW,
    /** The deadline is near; once for each deadline. */
    DUE_SOON,
    /** The deadline has passed; once for each deadline. */
    OVERDUE,
    /** It still has, some working days later. */
    OVERDUE_AGAIN,
    /** The promised day of planned work has passed, and, told again, still has. */
    PLAN_DUE;

    /** As the timeline calls it, as in {@code due-soon}. */
    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
