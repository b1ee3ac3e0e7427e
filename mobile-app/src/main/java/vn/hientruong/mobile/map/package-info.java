/** A map one can move, zoom and put a pin on: tiles where there are some, outlines of communes where there are none. */
@NullMarked
package vn.hientruong.mobile.map;

import org.jspecify.annotations.NullMarked;
