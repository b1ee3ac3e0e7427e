package vn.hientruong.sla;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hientruong.model.calendar.MakeUpDay;
import vn.hientruong.model.calendar.NewCalendarYear;
import vn.hientruong.model.calendar.Opening;
import vn.hientruong.platform.problem.DomainException.Fault;
import vn.hientruong.platform.problem.InvalidRequest;

/** What a calendar must be beyond the shape of its fields; all faults at once. */
final class CalendarChecks {
    private CalendarChecks() {}

    static void check(int year, NewCalendarYear said) {
        List<Fault> faults = new ArrayList<>();
        checkHours(said.hours(), faults);
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < said.holidays().size(); i++) {
            checkDay("/holidays/" + i + "/day", said.holidays().get(i).day(), year, seen, faults);
        }
        Set<DayOfWeek> open = said.hours().stream().map(Opening::weekday).collect(Collectors.toSet());
        for (int i = 0; i < said.makeUpDays().size(); i++) {
            MakeUpDay madeUp = said.makeUpDays().get(i);
            checkDay("/makeUpDays/" + i + "/day", madeUp.day(), year, seen, faults);
            if (!open.contains(madeUp.worksLike())) {
                faults.add(new Fault("/makeUpDays/" + i + "/worksLike", "weekday-closed"));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    /** Hours are text of one length, so their order is that of the clock. */
    private static void checkHours(List<Opening> hours, List<Fault> faults) {
        for (int i = 0; i < hours.size(); i++) {
            Opening span = hours.get(i);
            if (span.opens().compareTo(span.closes()) >= 0) {
                faults.add(new Fault("/hours/" + i + "/closes", "closes-before-opening"));
            }
            for (Opening other : hours.subList(0, i)) {
                if (other.weekday() == span.weekday()
                        && other.opens().compareTo(span.closes()) < 0
                        && span.opens().compareTo(other.closes()) < 0) {
                    faults.add(new Fault("/hours/" + i, "hours-overlap"));
                }
            }
        }
    }

    private static void checkDay(String pointer, LocalDate day, int year, Set<LocalDate> seen, List<Fault> faults) {
        if (day.getYear() != year) {
            faults.add(new Fault(pointer, "day-of-year", Integer.toString(year)));
        } else if (!seen.add(day)) {
            faults.add(new Fault(pointer, "day-repeated"));
        }
    }
}
