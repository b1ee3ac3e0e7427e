/** The device where there is no phone: the desktop window and tests. */
@NullMarked
package vn.hientruong.mobile.device.desktop;

import org.jspecify.annotations.NullMarked;
