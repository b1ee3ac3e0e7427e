/**
 * When handling is due: calendars of office hours year by year, and the arithmetic over them. Knows no report. Public:
 * {@link vn.hientruong.sla.Deadlines}, {@link vn.hientruong.sla.Calendars}, {@link vn.hientruong.sla.ServiceCalendar},
 * {@link vn.hientruong.sla.CalendarMissing}.
 */
@NullMarked
package vn.hientruong.sla;

import org.jspecify.annotations.NullMarked;
