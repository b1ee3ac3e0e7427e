package vn.hientruong.statistics;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.time.SystemClock;

/**
 * Days in Vietnam, the last one included.
 *
 * @param from first day
 * @param to last day, not before the first
 */
public record Period(LocalDate from, LocalDate to) {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private static final Pattern NAMED =
            Pattern.compile("(\\d{4})(?:-(?:W(?<week>\\d{2})|Q(?<quarter>[1-4])|(?<month>\\d{2})))?");

    /**
     * What a query names: a period like 2026-W41, 2026-10, 2026-Q4 or 2026, or two days; where nothing is named, the month
     * of today.
     *
     * @throws InvalidRequest for both at once, one day alone, a period there is none of, or days in the wrong order
     */
    public static Period of(@Nullable String named, @Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        if (named != null) {
            if (from != null || to != null) {
                throw InvalidRequest.at("?period", "period-or-days");
            }
            return named(named);
        }
        if (from == null && to == null) {
            return month(YearMonth.from(today));
        }
        if (from == null || to == null) {
            throw InvalidRequest.at(from == null ? "?from" : "?to", "period-or-days");
        }
        if (from.isBefore(EARLIEST) || from.isAfter(LATEST)) {
            throw InvalidRequest.at("?from", "date-range", EARLIEST, LATEST);
        }
        if (to.isBefore(from) || to.isAfter(LATEST)) {
            throw InvalidRequest.at("?to", "date-range", from, LATEST);
        }
        return new Period(from, to);
    }

    Instant start() {
        return from.atStartOfDay(SystemClock.ZONE).toInstant();
    }

    /** The first instant after it. */
    Instant end() {
        return to.plusDays(1).atStartOfDay(SystemClock.ZONE).toInstant();
    }

    /** The part of it that lies in the day, week, month, quarter or year that begins on that day. */
    Period within(Dimension dimension, LocalDate first) {
        LocalDate last = next(dimension, first).minusDays(1);
        return new Period(first.isBefore(from) ? from : first, last.isAfter(to) ? to : last);
    }

    /** The dimension of time in which a series over it is easily read: some sixty points at most. */
    public Dimension readableStep() {
        long days = to.toEpochDay() - from.toEpochDay() + 1;
        if (days <= 62) {
            return Dimension.DAY;
        }
        if (days <= 400) {
            return Dimension.WEEK;
        }
        return days <= 5 * 366 ? Dimension.MONTH : Dimension.YEAR;
    }

    /** The first days of all such days, weeks, months, quarters or years it touches. */
    List<LocalDate> steps(Dimension dimension) {
        List<LocalDate> steps = new ArrayList<>();
        LocalDate first = switch (dimension) {
            case WEEK -> from.with(WeekFields.ISO.dayOfWeek(), 1);
            case MONTH -> from.withDayOfMonth(1);
            case QUARTER -> from.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> from.withDayOfYear(1);
            default -> from;
        };
        for (LocalDate step = first; !step.isAfter(to); step = next(dimension, step)) {
            steps.add(step);
        }
        return steps;
    }

    private static LocalDate next(Dimension dimension, LocalDate first) {
        return switch (dimension) {
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
            case QUARTER -> first.plusMonths(3);
            case YEAR -> first.plusYears(1);
            default -> first.plusDays(1);
        };
    }

    private static Period named(String name) {
        Matcher parts = NAMED.matcher(name);
        if (parts.matches()) {
            int year = Integer.parseInt(parts.group(1));
            if (year >= EARLIEST.getYear() && year <= LATEST.getYear()) {
                try {
                    return dated(year, parts);
                } catch (DateTimeException noSuchPeriod) {
                    throw (InvalidRequest)
                            InvalidRequest.at("?period", "period").initCause(noSuchPeriod);
                }
            }
        }
        throw InvalidRequest.at("?period", "period");
    }

    private static Period dated(int year, Matcher parts) {
        String week = parts.group("week");
        String quarter = parts.group("quarter");
        String month = parts.group("month");
        if (week != null) {
            return week(year, Integer.parseInt(week));
        }
        if (quarter != null) {
            YearMonth first = YearMonth.of(year, 3 * Integer.parseInt(quarter) - 2);
            return new Period(first.atDay(1), first.plusMonths(2).atEndOfMonth());
        }
        if (month != null) {
            return month(YearMonth.of(year, Integer.parseInt(month)));
        }
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Period week(int year, int week) {
        LocalDate monday = LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(WeekFields.ISO.dayOfWeek(), 1);
        if (monday.get(IsoFields.WEEK_BASED_YEAR) != year || monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) != week) {
            throw new DateTimeException("no such week");
        }
        return new Period(monday, monday.plusDays(6));
    }

    private static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }
}
