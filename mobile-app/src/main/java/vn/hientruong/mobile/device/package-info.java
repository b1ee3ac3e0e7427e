/** What the app needs of the device it runs on, in its own words. */
@NullMarked
package vn.hientruong.mobile.device;

import org.jspecify.annotations.NullMarked;
