package vn.hientruong.model.statistics;

/**
 * One figure of a table.
 *
 * @param key as in docs/figures.md
 * @param name in the caller's language
 */
public record FigureColumn(String key, String name, FigureUnit unit) {}
