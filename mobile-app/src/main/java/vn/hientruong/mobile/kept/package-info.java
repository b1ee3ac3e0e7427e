/** Copies on disk of what the backend said, so that it can be read without a network. */
@NullMarked
package vn.hientruong.mobile.kept;

import org.jspecify.annotations.NullMarked;
