package vn.hientruong.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.Limits;
import vn.hientruong.model.calendar.DeadlineMove;
import vn.hientruong.model.calendar.DeadlineMoves;
import vn.hientruong.model.calendar.DeadlineProgress;
import vn.hientruong.model.calendar.NewCalendarYear;
import vn.hientruong.model.calendar.OpenDeadlines;
import vn.hientruong.platform.change.Seen;
import vn.hientruong.platform.time.SystemClock;
import vn.hientruong.sla.CalendarEditing;
import vn.hientruong.sla.Calendars;
import vn.hientruong.sla.Recount;
import vn.hientruong.sla.ServiceCalendar;

/** An administrator writes a year of the calendar down, and says what becomes of the deadlines it would move. */
@Singleton
public class CalendarChange {
    /** Ids in one query. */
    private static final int CHUNK = 1000;

    private final CalendarEditing editing;
    private final Calendars calendars;
    private final CountedDeadlines counted;
    private final DueTimes dueTimes;
    private final ReportRepository reports;
    private final DeadlineOrders orders;
    private final DeadlineMoving moving;
    private final Clock clock;

    CalendarChange(
            CalendarEditing editing,
            Calendars calendars,
            CountedDeadlines counted,
            DueTimes dueTimes,
            ReportRepository reports,
            DeadlineOrders orders,
            DeadlineMoving moving,
            Clock clock) {
        this.editing = editing;
        this.calendars = calendars;
        this.counted = counted;
        this.dueTimes = dueTimes;
        this.reports = reports;
        this.orders = orders;
        this.moving = moving;
        this.clock = clock;
    }

    /**
     * Writes the year down if it is as the caller has seen it, and has deadlines moved if that is wanted: each soon after,
     * and not if it is given another one until then.
     *
     * @return what is moved
     * @throws DeadlinesWouldMove when there are any and nobody has said what becomes of them
     * @throws vn.hientruong.sla.CalendarMissing when a deadline would move into a year that is not known
     * @throws vn.hientruong.platform.problem.InvalidRequest when the calendar contradicts itself
     * @throws vn.hientruong.platform.problem.VersionRequired when the year is known and nobody has looked
     * @throws vn.hientruong.platform.problem.StaleVersion when it has changed since, with what it is now
     * @throws DeadlinesMoving when there is much left to do of what was ordered before
     */
    public DeadlineMoves put(int year, NewCalendarYear said, OpenDeadlines wanted, Caller caller, Seen seen) {
        // what the calendar before leads to is the start of what this one does
        moving.carryOutFew();
        return QuarkusTransaction.requiringNew().call(() -> {
            orders.hold();
            ServiceCalendar before = calendars.get();
            Recount recount = new Recount(before, editing.preview(year, said));
            editing.put(year, said, seen);
            List<DeadlineMove> moves =
                    before.years().containsKey(year) ? find(year, recount, clock.instant()) : List.of();
            if (wanted == OpenDeadlines.ASK && !moves.isEmpty()) {
                throw new DeadlinesWouldMove(answer(moves));
            }
            boolean really = wanted == OpenDeadlines.MOVE;
            moving.order(moves, really, caller);
            return answer(really ? moves : List.of());
        });
    }

    /** How far the deadlines are that were ordered to move. */
    public DeadlineProgress progress() {
        return orders.progress();
    }

    /** Nobody is made late by an edit: a deadline that would lie in the past stays. */
    private List<DeadlineMove> find(int year, Recount recount, Instant now) {
        List<DeadlineMove> moves = new ArrayList<>();
        for (CountedDeadlines.Counted deadline : counted.touching(start(year), start(year + 1))) {
            Instant due = recount.of(deadline.since(), deadline.dueAt());
            if (!due.equals(deadline.dueAt()) && due.isAfter(now)) {
                moves.add(new DeadlineMove(deadline.reportId(), deadline.code(), deadline.dueAt(), due));
            }
        }
        Set<UUID> urgent = new HashSet<>();
        for (int from = 0; from < moves.size(); from += CHUNK) {
            urgent.addAll(urgentAmong(moves.subList(from, Math.min(from + CHUNK, moves.size()))));
        }
        return moves.stream().filter(move -> !urgent.contains(move.reportId())).toList();
    }

    /** Read beside the reports themselves, which must be read after they are locked. */
    private List<UUID> urgentAmong(List<DeadlineMove> moves) {
        return reports.getEntityManager()
                .createQuery("select id, category, assignment from Report where id in ?1", Object[].class)
                .setParameter(1, moves.stream().map(DeadlineMove::reportId).toList())
                .getResultStream()
                .filter(row -> dueTimes.runsByTheClock((String) row[1], (Assignment) row[2]))
                .map(row -> (UUID) row[0])
                .toList();
    }

    private static DeadlineMoves answer(List<DeadlineMove> moves) {
        return new DeadlineMoves(moves.size(), moves.stream().limit(Limits.PAGE).toList());
    }

    private static Instant start(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(SystemClock.ZONE).toInstant();
    }
}
