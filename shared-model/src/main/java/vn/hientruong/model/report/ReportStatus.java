package vn.hientruong.model.report;

/** Where a report stands. The moves between them are in docs/lifecycle.md. */
public enum ReportStatus {
    /** Đã gửi, chờ tiếp nhận. */
    SUBMITTED,
    /** Cần bổ sung thông tin; the clock stands still. */
    NEEDS_INFO,
    /** Không tiếp nhận, with a reason; final. */
    REJECTED,
    /** Đã rút, by the resident before dispatch; final. */
    WITHDRAWN,
    /** Đã gộp với phản ánh khác; final, followers move along. */
    MERGED,
    /** Đã chuyển xử lý; the deadline is set and shown. */
    DISPATCHED,
    /** Đang xử lý. */
    IN_PROGRESS,
    /** Đã lên kế hoạch, with a promised date; never counted as done. */
    PLANNED,
    /** Chờ phê duyệt; residents still read "đang xử lý". */
    PENDING_APPROVAL,
    /** Đã xử lý; published, open for rating. */
    RESOLVED,
    /** Hoàn thành; final. */
    CLOSED,
    /** A status this version does not know yet; only ever read, never sent. */
    UNKNOWN
}
