package vn.hientruong.model.statistics;

/** What a figure is counted in. */
public enum FigureUnit {
    /** A whole number of reports. */
    REPORTS,
    /** Between 0 and 1, rounded to four decimals. */
    SHARE,
    /** Clock hours, rounded to two decimals. */
    HOURS
}
