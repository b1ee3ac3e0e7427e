/**
 * Open311 GeoReport v2 under {@code /open311}, in XML and JSON: a translation of what {@code report} and {@code category}
 * already do, with words and records of its own. It keeps no reports and decides nothing about them. What it answers, point by
 * point, and which extensions can be switched on: docs/open311.md.
 */
@NullMarked
package vn.hientruong.open311;

import org.jspecify.annotations.NullMarked;
