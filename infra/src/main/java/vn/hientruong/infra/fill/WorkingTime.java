package vn.hientruong.infra.fill;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Office hours as one line of minutes: 07:30 to 11:30 and 13:30 to 17:00, Monday to Friday but for closed days. Counts the
 * way the program does, so that deadlines made here look like its own.
 */
final class WorkingTime {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int MORNING = 240;
    private static final int DAY = MORNING + 210;
    private static final int OPENS = 7 * 60 + 30;
    private static final int NOON = 11 * 60 + 30;
    private static final int AFTERNOON = 13 * 60 + 30;
    private static final int CLOSES = 17 * 60;

    private final long firstDay;
    /** Of each day: how many working days lie before it. */
    private final int[] before;

    private final List<Long> workingDays = new ArrayList<>();
    private final boolean[] works;

    WorkingTime(LocalDate from, LocalDate to, Set<LocalDate> closed, Set<LocalDate> makeUp) {
        firstDay = from.toEpochDay();
        int days = (int) (to.toEpochDay() - firstDay) + 1;
        before = new int[days];
        works = new boolean[days];
        for (int i = 0; i < days; i++) {
            LocalDate day = from.plusDays(i);
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            before[i] = workingDays.size();
            works[i] = makeUp.contains(day) || (!weekend && !closed.contains(day));
            if (works[i]) {
                workingDays.add(day.toEpochDay());
            }
        }
    }

    /** When offices close on the n-th working day after the day of arrival, or the working day that follows it. */
    Instant dueAt(Instant from, int days) {
        int arrived = before[day(from)];
        return instant(workingDays.get(arrived + days), CLOSES, 0);
    }

    /** An instant in office hours, that many working minutes later. */
    Instant plus(Instant from, long minutes, int second) {
        long line = line(from) + minutes;
        long day = workingDays.get((int) (line / DAY));
        int minute = (int) (line % DAY);
        return instant(day, minute < MORNING ? OPENS + minute : AFTERNOON + minute - MORNING, second);
    }

    /** Working minutes from the first day until then. */
    long line(Instant at) {
        int day = day(at);
        long whole = (long) before[day] * DAY;
        if (!works[day]) {
            return whole;
        }
        int minute = (int) Math.floorMod(localSeconds(at), 86_400L) / 60;
        int into = Math.max(0, Math.min(minute, NOON) - OPENS) + Math.max(0, Math.min(minute, CLOSES - 1) - AFTERNOON);
        return whole + into;
    }

    private int day(Instant at) {
        return (int) (Math.floorDiv(localSeconds(at), 86_400L) - firstDay);
    }

    /** Vietnam keeps one offset all year. */
    private static long localSeconds(Instant at) {
        return at.getEpochSecond() + 7 * 3600;
    }

    private static Instant instant(long day, int minute, int second) {
        return Instant.ofEpochSecond(day * 86_400 + minute * 60L + second - 7 * 3600);
    }
}
