/** Text for people: one bundle a feature, Vietnamese and English, looked up by key. */
@NullMarked
package vn.hientruong.platform.text;

import org.jspecify.annotations.NullMarked;
