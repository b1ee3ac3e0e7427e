package vn.hientruong.model.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures about the reports filed on some days, or about those that are open.
 *
 * @param from first day; absent when it is about all that are open
 * @param to last day, included
 * @param asOf when the reports stood so; the same days asked for later can give other figures
 * @param by dimensions the rows are grouped by
 * @param total over all rows; percentiles of it are of all reports, not of the rows
 */
public record FigureTable(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Instant asOf,
        List<String> by,
        List<FigureColumn> columns,
        List<FigureRow> rows,
        FigureRow total) {}
