/** Every text for people, in Vietnamese and English. */
@NullMarked
package vn.hientruong.mobile.text;

import org.jspecify.annotations.NullMarked;
