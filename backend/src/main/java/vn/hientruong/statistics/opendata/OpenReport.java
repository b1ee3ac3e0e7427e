package vn.hientruong.statistics.opendata;

import vn.hientruong.report.Published;

/**
 * One public report as open data tells it.
 *
 * @param lat WGS84 degrees, of the report or of its commune
 * @param lon WGS84 degrees
 * @param coarse whether the place is the commune's
 */
public record OpenReport(Published report, double lat, double lon, boolean coarse) {}
