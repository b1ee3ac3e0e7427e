package vn.hientruong.model.calendar;

/** The calendar of one year. */
public record CalendarYearView(int year, NewCalendarYear calendar) {}
