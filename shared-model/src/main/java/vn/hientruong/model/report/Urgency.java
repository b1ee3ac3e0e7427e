package vn.hientruong.model.report;

/** How soon a report must be answered; each level has a limit of its own. */
public enum Urgency {
    /** Phức tạp: more working days than usual. */
    COMPLEX,
    /** Bình thường: working days. */
    NORMAL,
    /** Khẩn: hours by the clock. */
    URGENT
}
