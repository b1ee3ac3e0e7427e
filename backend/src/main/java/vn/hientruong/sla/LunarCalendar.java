package vn.hientruong.sla;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The Vietnamese lunar calendar. Its rules are the Chinese ones seen from another meridian: new moons and solstices fall
 * on the day they have at UTC+7, an hour west of China, so that in some years a month begins a day earlier.
 */
final class LunarCalendar {
    private static final TimeZone VIETNAM = TimeZone.getTimeZone("GMT+07:00");

    private LunarCalendar() {}

    /** The only way to tell ICU4J's calendar the meridian, and what its own Korean calendar does. */
    private static final class Vietnamese extends ChineseCalendar {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("deprecation") // marked as internal there; LunarCalendarTest holds what it answers
        Vietnamese() {
            super(VIETNAM, ULocale.ROOT, VIETNAM);
        }
    }

    /**
     * The day in the year of the common calendar on which that lunar day falls.
     *
     * @param year of the common calendar in which the lunar year begins
     * @param month 1 to 12, never a leap month
     * @param day 1 to 29
     */
    static LocalDate day(int year, int month, int day) {
        Vietnamese calendar = new Vietnamese();
        calendar.clear();
        // the lunar year that begins in this one covers every summer
        calendar.setTimeInMillis(LocalDate.of(year, 7, 1)
                .atStartOfDay(ZoneOffset.ofHours(7))
                .toInstant()
                .toEpochMilli());
        calendar.set(Calendar.MONTH, month - 1);
        calendar.set(ChineseCalendar.IS_LEAP_MONTH, 0);
        calendar.set(Calendar.DAY_OF_MONTH, day);
        return LocalDate.ofInstant(Instant.ofEpochMilli(calendar.getTimeInMillis()), ZoneOffset.ofHours(7));
    }
}
