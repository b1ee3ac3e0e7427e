/**
 * When handling is due: calendars of office hours year by year, the limits of categories and agencies, and the arithmetic
 * over them. Knows no report. Public: {@link vn.hientruong.sla.Deadlines}, {@link vn.hientruong.sla.HandlingLimits},
 * {@link vn.hientruong.sla.AgencyLimits}, {@link vn.hientruong.sla.Calendars}, {@link vn.hientruong.sla.CalendarEditing},
 * {@link vn.hientruong.sla.HolidayProposal}, {@link vn.hientruong.sla.ServiceCalendar},
 * {@link vn.hientruong.sla.Recount}, {@link vn.hientruong.sla.CalendarMissing}.
 */
@NullMarked
package vn.hientruong.sla;

import org.jspecify.annotations.NullMarked;
