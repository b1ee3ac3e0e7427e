/** What needs parts of Attach that only the build for shops has: compiled in the profile {@code shop} alone. */
@NullMarked
package vn.hientruong.mobile.device.phone;

import org.jspecify.annotations.NullMarked;
