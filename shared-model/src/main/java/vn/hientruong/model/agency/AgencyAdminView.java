package vn.hientruong.model.agency;

/**
 * An agency as an administrator wrote it down.
 *
 * @param agency codes in order
 * @param version what {@code If-Match} must carry; goes up with every change
 */
public record AgencyAdminView(String code, NewAgency agency, long version) {}
