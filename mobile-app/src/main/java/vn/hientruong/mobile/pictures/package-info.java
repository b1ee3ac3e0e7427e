/** Photos of reports: fetched away from the screen's thread, kept on disk, shown when they are there. */
@NullMarked
package vn.hientruong.mobile.pictures;

import org.jspecify.annotations.NullMarked;
