package vn.hientruong.model.report;

/** How a report reached the province. */
public enum Channel {
    APP,
    WEB,
    HOTLINE,
    ZALO,
    COUNTER,
    /** Another system, through Open311. */
    OPEN311
}
