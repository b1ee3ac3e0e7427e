package vn.hientruong.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.hientruong.platform.time.SystemClock;

/** Days as people here write them, and instants as spreadsheets here read them. */
final class Days {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(SystemClock.ZONE);

    private Days() {}

    static String written(Instant instant) {
        return TO_THE_SECOND.format(instant);
    }

    static String written(LocalDate day) {
        return WRITTEN.format(day);
    }
}
