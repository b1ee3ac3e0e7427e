/** What features tell of changes by administrators, so that it can be kept without anybody knowing who keeps it. */
@NullMarked
package vn.hientruong.platform.change;

import org.jspecify.annotations.NullMarked;
