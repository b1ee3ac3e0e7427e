package vn.hientruong.mobile.around;

import java.util.List;

/**
 * All the screen shows at one moment.
 *
 * @param rows the nearest to the middle first
 * @param title what went wrong, or that nothing lies here; empty when all is well
 * @param advice what to do about it
 * @param failed whether the rows may be old
 */
public record AroundState(List<AroundRow> rows, String title, String advice, boolean busy, boolean failed) {}
