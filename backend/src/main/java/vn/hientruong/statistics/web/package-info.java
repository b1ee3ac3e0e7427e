/** Doors to figures. */
@NullMarked
package vn.hientruong.statistics.web;

import org.jspecify.annotations.NullMarked;
