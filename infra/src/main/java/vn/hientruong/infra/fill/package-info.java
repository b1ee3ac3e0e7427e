/**
 * Fills the database of a system that may be thrown away with as many reports as a province files in years, told by a
 * seeded generator: straight into the tables, since a million requests would take hours. What the tables hold is read
 * from the database, so columns this package does not know keep their defaults.
 */
@NullMarked
package vn.hientruong.infra.fill;

import org.jspecify.annotations.NullMarked;
