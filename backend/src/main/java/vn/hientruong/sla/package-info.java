/**
 * When handling is due: a calendar of office hours and the arithmetic over it. Knows no report. Public:
 * {@link vn.hientruong.sla.Deadlines}, {@link vn.hientruong.sla.ServiceCalendar}.
 */
@NullMarked
package vn.hientruong.sla;

import org.jspecify.annotations.NullMarked;
