package vn.hientruong.model.handling;

/** Why a report is not accepted; each has a text for the resident. */
public enum RejectionReason {
    /** Trùng lặp. */
    DUPLICATE,
    /** Ngoài thẩm quyền hoặc ngoài địa bàn. */
    OUT_OF_SCOPE,
    /** Khiếu nại, tố cáo: to be sent to the citizens' reception board. */
    COMPLAINT_OR_DENUNCIATION,
    /** Thiếu thông tin, không rõ địa điểm. */
    NOT_ENOUGH_INFORMATION,
    /** Nội dung xúc phạm hoặc sai sự thật. */
    OFFENSIVE_OR_FALSE,
    /** Bí mật nhà nước. */
    STATE_SECRET,
    /** Tranh chấp dân sự. */
    CIVIL_DISPUTE,
    /** Đã hoặc đang được giải quyết. */
    ALREADY_HANDLED,
    /** Khẩn cấp: gọi 113, 114, 115. */
    EMERGENCY_CALL,
    /** Thư rác, quảng cáo. */
    SPAM
}
