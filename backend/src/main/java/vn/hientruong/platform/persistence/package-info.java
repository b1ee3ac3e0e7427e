/** Ids, cursors, and copies in memory of what changes seldom. */
@NullMarked
package vn.hientruong.platform.persistence;

import org.jspecify.annotations.NullMarked;
