/** The one clock. */
@NullMarked
package vn.hientruong.platform.time;

import org.jspecify.annotations.NullMarked;
