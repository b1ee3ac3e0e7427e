/** Ids and cursors. */
@NullMarked
package vn.hientruong.platform.persistence;

import org.jspecify.annotations.NullMarked;
