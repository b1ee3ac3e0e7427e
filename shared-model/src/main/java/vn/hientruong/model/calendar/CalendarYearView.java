package vn.hientruong.model.calendar;

import org.jspecify.annotations.Nullable;

/**
 * The calendar of one year.
 *
 * @param version what {@code If-Match} must carry; goes up with every change, absent where nobody has written the year down
 */
public record CalendarYearView(
        int year, NewCalendarYear calendar, @Nullable Long version) {}
