/** Styles, scripts and pictures that pages load: versioned, packed and kept by browsers. */
@NullMarked
package vn.hientruong.platform.asset;

import org.jspecify.annotations.NullMarked;
