/** The screen that lists what can be reported, and the copy of the list kept for when there is no network. */
@NullMarked
package vn.hientruong.mobile.categories;

import org.jspecify.annotations.NullMarked;
