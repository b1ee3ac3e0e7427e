/** Errors as RFC 9457 documents. */
@NullMarked
package vn.hientruong.model.problem;

import org.jspecify.annotations.NullMarked;
