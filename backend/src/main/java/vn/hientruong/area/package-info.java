/**
 * Administrative areas and what lies where. {@link vn.hientruong.area.Areas} answers which commune holds a point, from
 * outlines kept in memory and read again on every instance when they change; {@link vn.hientruong.area.AreaImport}
 * takes new outlines from administrators. Codes are used again over the years, so an area is known by its code and the
 * day it began, and old areas stay findable by id. Who answers for an area is decided elsewhere.
 */
@NullMarked
package vn.hientruong.area;

import org.jspecify.annotations.NullMarked;
