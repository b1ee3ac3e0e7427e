/** The style sheet, the fonts and the text size of every screen. */
@NullMarked
package vn.hientruong.mobile.look;

import org.jspecify.annotations.NullMarked;
