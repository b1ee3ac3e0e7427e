/** Points and administrative areas. Coordinates are WGS84 degrees. */
@NullMarked
package vn.hientruong.model.place;

import org.jspecify.annotations.NullMarked;
