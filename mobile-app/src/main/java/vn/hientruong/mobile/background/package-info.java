/** Work away from the screen's thread. Nothing else in the app starts a thread or hands work to one. */
@NullMarked
package vn.hientruong.mobile.background;

import org.jspecify.annotations.NullMarked;
