package vn.hientruong.console.admin;

import jakarta.enterprise.context.RequestScoped;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hientruong.console.Shell;
import vn.hientruong.console.admin.CalendarDrafts.Span;
import vn.hientruong.model.Limits;

/** A year by its months, as it was typed so far; what cannot be read is left out. */
@RequestScoped
class CalendarDrawing {
    /** Less than this is half a day. */
    private static final Duration HALF = Duration.ofHours(5);

    /** One month; its first week begins with days of the month before, which are absent. */
    record Month(String name, List<List<@Nullable Day>> weeks) {}

    /**
     * One day.
     *
     * @param kind {@code open}, {@code closed}, {@code half}, {@code holiday} or {@code made-up}
     * @param about what is special about it; empty for nothing
     */
    record Day(int number, String kind, String about) {}

    private final Shell shell;

    CalendarDrawing(Shell shell) {
        this.shell = shell;
    }

    List<Month> of(int year, CalendarDrafts drafts) {
        Map<LocalDate, String> holidays = new HashMap<>();
        drafts.holidays().forEach(off -> CalendarDrafts.day(off.day()).ifPresent(day -> holidays.put(day, off.name())));
        Map<LocalDate, DayOfWeek> madeUp = new HashMap<>();
        drafts.makeUpDays()
                .forEach(line -> CalendarDrafts.day(line.day())
                        .ifPresent(
                                day -> CalendarDrafts.weekday(line.like()).ifPresent(like -> madeUp.put(day, like))));
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new Month(
                        shell.words().admin("month." + month),
                        weeks(YearMonth.of(year, month), drafts.hours(), holidays, madeUp)))
                .toList();
    }

    private List<List<@Nullable Day>> weeks(
            YearMonth month,
            Map<DayOfWeek, List<Span>> hours,
            Map<LocalDate, String> holidays,
            Map<LocalDate, DayOfWeek> madeUp) {
        List<List<@Nullable Day>> weeks = new ArrayList<>();
        List<@Nullable Day> week = new ArrayList<>();
        for (int before = 1; before < month.atDay(1).getDayOfWeek().getValue(); before++) {
            week.add(null);
        }
        for (int number = 1; number <= month.lengthOfMonth(); number++) {
            week.add(day(month.atDay(number), hours, holidays, madeUp));
            if (week.size() == 7) {
                weeks.add(week);
                week = new ArrayList<>();
            }
        }
        if (!week.isEmpty()) {
            weeks.add(week);
        }
        return weeks;
    }

    private Day day(
            LocalDate day,
            Map<DayOfWeek, List<Span>> hours,
            Map<LocalDate, String> holidays,
            Map<LocalDate, DayOfWeek> madeUp) {
        DayOfWeek like = madeUp.get(day);
        if (like != null) {
            return new Day(
                    day.getDayOfMonth(),
                    "made-up",
                    shell.words().admin("calendars.like", shell.words().admin("weekday." + like)));
        }
        String holiday = holidays.get(day);
        if (holiday != null) {
            return new Day(day.getDayOfMonth(), "holiday", holiday);
        }
        Duration open = open(Objects.requireNonNull(hours.get(day.getDayOfWeek())));
        if (open.isZero()) {
            return new Day(day.getDayOfMonth(), "closed", "");
        }
        return open.compareTo(HALF) < 0
                ? new Day(day.getDayOfMonth(), "half", shell.words().admin("calendars.half"))
                : new Day(day.getDayOfMonth(), "open", "");
    }

    private static Duration open(List<Span> spans) {
        return spans.stream()
                .filter(span -> span.opens().matches(Limits.HOUR_PATTERN)
                        && span.closes().matches(Limits.HOUR_PATTERN)
                        && span.opens().compareTo(span.closes()) < 0)
                .map(span -> Duration.between(LocalTime.parse(span.opens()), LocalTime.parse(span.closes())))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
