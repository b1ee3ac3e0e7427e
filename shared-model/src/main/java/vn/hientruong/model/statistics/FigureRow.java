package vn.hientruong.model.statistics;

import java.math.BigDecimal;
import java.util.Map;
import vn.hientruong.model.CodeName;

/**
 * The figures of one group.
 *
 * @param groups by dimension, as asked for; a dimension is absent where the reports have none, as no agency before dispatch
 * @param figures by key; a share or a time of no reports at all is absent
 * @param reports address of the list of the reports behind a figure; {@code {figure}} in it is to be replaced by the key
 */
public record FigureRow(Map<String, CodeName> groups, Map<String, BigDecimal> figures, String reports) {}
