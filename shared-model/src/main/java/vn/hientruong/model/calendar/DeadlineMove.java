package vn.hientruong.model.calendar;

import java.time.Instant;
import java.util.UUID;

/**
 * One open report whose deadline a calendar moves.
 *
 * @param code of the report, for people
 * @param dueAt the deadline that was set
 * @param newDueAt the one the calendar leads to
 */
public record DeadlineMove(UUID reportId, String code, Instant dueAt, Instant newDueAt) {}
