package vn.hientruong.model.agency;

/**
 * An agency that reports can be sent to.
 *
 * @param name in the caller's language
 */
public record AgencyView(String code, String name, AgencyKind kind) {}
