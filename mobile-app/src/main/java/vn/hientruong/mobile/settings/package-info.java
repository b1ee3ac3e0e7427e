/** What people choose about the app itself: its language and its looks. */
@NullMarked
package vn.hientruong.mobile.settings;

import org.jspecify.annotations.NullMarked;
