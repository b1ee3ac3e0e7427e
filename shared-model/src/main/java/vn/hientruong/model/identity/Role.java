package vn.hientruong.model.identity;

/** What a person may be; staff may hold several. */
public enum Role {
    /** Người dân, tổ chức: files, follows, answers, rates, re-opens. */
    RESIDENT,
    /** Đầu mối tiếp nhận: checks, classifies, dispatches, merges; the only one who sees who reported. */
    INTAKE,
    /** Cán bộ xử lý: accepts, works, hands in the result. */
    HANDLER,
    /** Lãnh đạo đơn vị: assigns, approves results and extensions. */
    LEAD,
    /** Lãnh đạo, ban chỉ đạo: sees everything, reminds. */
    SUPERVISOR,
    /** Quản trị: areas, agencies, people, categories, rules. */
    ADMIN
}
