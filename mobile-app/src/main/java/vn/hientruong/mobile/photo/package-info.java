/** Makes of any photo one that is small, upright and says nothing but when and where it was taken. */
@NullMarked
package vn.hientruong.mobile.photo;

import org.jspecify.annotations.NullMarked;
