/** Errors as RFC 9457 documents, in the caller's language. */
@NullMarked
package vn.hientruong.platform.problem;

import org.jspecify.annotations.NullMarked;
