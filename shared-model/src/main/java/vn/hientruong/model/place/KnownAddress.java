package vn.hientruong.model.place;

/**
 * An address somebody gave before, with the place that was meant by it.
 *
 * @param lat WGS84 degrees
 * @param lon WGS84 degrees
 */
public record KnownAddress(String address, double lat, double lon) {}
