/** When offices work, as administrators write it down. */
@NullMarked
package vn.hientruong.model.calendar;

import org.jspecify.annotations.NullMarked;
