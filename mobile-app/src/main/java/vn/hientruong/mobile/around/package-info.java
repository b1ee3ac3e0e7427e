/** What others reported around here: on a map, and in a list beside it. */
@NullMarked
package vn.hientruong.mobile.around;

import org.jspecify.annotations.NullMarked;
