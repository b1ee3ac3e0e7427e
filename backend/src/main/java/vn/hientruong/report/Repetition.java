package vn.hientruong.report;

import jakarta.inject.Singleton;
import java.time.Instant;
import vn.hientruong.sla.Deadlines;

/** When the same is told again. */
@Singleton
class Repetition {
    private final Deadlines deadlines;

    Repetition(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /**
     * So many working days after the deadline for each round; where the program was late in telling, as many after it
     * last told, so that it never tells two rounds in one breath.
     *
     * @throws vn.hientruong.sla.CalendarMissing when a year on the way is not known
     */
    Instant at(Instant deadline, Instant lastTold, int workingDays, int round) {
        Instant planned = deadlines.plusWorkingDays(deadline, workingDays * round);
        return planned.isAfter(lastTold) ? planned : deadlines.plusWorkingDays(lastTold, workingDays);
    }
}
