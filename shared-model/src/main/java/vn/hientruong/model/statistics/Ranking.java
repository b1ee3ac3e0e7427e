package vn.hientruong.model.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.hientruong.model.CodeName;

/**
 * Groups in the order of one figure.
 *
 * @param by the dimension that is ranked
 * @param rows the first is the first
 */
public record Ranking(LocalDate from, LocalDate to, Instant asOf, String by, FigureColumn column, List<Place> rows) {
    /**
     * One group in its place.
     *
     * @param rank from 1; groups with the same value share it, and the next one skips as many
     * @param received reports of the group, so that a share of very few is seen for what it is
     */
    public record Place(int rank, CodeName group, BigDecimal value, long received) {}
}
