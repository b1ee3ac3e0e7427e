/** The list of what can be reported, kept for when there is no network. */
@NullMarked
package vn.hientruong.mobile.categories;

import org.jspecify.annotations.NullMarked;
