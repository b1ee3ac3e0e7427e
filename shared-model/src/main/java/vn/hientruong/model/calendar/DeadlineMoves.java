package vn.hientruong.model.calendar;

import java.util.List;

/**
 * The deadlines that a calendar moves.
 *
 * @param count of all of them
 * @param moves the first of them, those that are due next first
 */
public record DeadlineMoves(int count, List<DeadlineMove> moves) {}
