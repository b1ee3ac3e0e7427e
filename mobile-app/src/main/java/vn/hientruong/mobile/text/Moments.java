package vn.hientruong.mobile.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Points in time as people here write them, in the time of Vietnam wherever the phone is. */
public final class Moments {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Strings text;

    public Moments(Strings text) {
        this.text = text;
    }

    /** Day and hour. */
    public String of(Instant at) {
        ZonedDateTime local = at.atZone(VIETNAM);
        return text.of("moment.dayAndHour", day(local.toLocalDate()), two(local.getHour()), two(local.getMinute()));
    }

    public String day(LocalDate day) {
        return two(day.getDayOfMonth()) + "/" + two(day.getMonthValue()) + "/" + day.getYear();
    }

    public String day(Instant at) {
        return day(at.atZone(VIETNAM).toLocalDate());
    }

    /** How long a limit still runs, or by how much it has passed; empty where there is none. */
    public String due(@Nullable Instant dueAt, Instant now) {
        if (dueAt == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(
                now.atZone(VIETNAM).toLocalDate(), dueAt.atZone(VIETNAM).toLocalDate());
        if (dueAt.isBefore(now)) {
            return days == 0 ? text.of("due.pastToday") : text.of("due.past", -days);
        }
        return days == 0 ? text.of("due.today") : text.of("due.in", days);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
