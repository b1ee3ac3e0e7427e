/** Tests of areas. */
@NullMarked
package vn.hientruong.area;

import org.jspecify.annotations.NullMarked;
