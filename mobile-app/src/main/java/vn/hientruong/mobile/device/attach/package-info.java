/** The device through Gluon Attach; besides the app's start the only place that knows Gluon. */
@NullMarked
package vn.hientruong.mobile.device.attach;

import org.jspecify.annotations.NullMarked;
