package vn.hientruong.model.agency;

/**
 * A stricter limit that is in force.
 *
 * @param agency its code
 * @param category its code
 * @param version goes up with every change
 */
public record AgencyLimitView(String agency, String category, AgencyLimit limit, long version) {}
