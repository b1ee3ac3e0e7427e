package vn.hientruong.model.agency;

/** What sort of body an agency is; routing rules may name the sort instead of one agency. */
public enum AgencyKind {
    /** UBND phường, xã: the authority of one commune. */
    COMMUNE,
    /** Sở, ban, ngành: a provincial department or committee. */
    DEPARTMENT,
    /** Công an. */
    POLICE,
    /** Doanh nghiệp, đơn vị dịch vụ công ích: power, water, cleaning. */
    COMPANY,
    /** Trung tâm: intake, public administration. */
    CENTRE
}
