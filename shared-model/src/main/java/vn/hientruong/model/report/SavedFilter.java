package vn.hientruong.model.report;

import java.util.UUID;

/**
 * A filter of the work list under a name.
 *
 * @param query as in the address of the work list
 * @param shared whether colleagues of the agency see it too
 * @param mine whether the caller may change it
 */
public record SavedFilter(UUID id, String name, String query, boolean shared, boolean mine) {}
