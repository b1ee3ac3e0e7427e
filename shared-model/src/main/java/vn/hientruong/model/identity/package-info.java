/** Signing in, tokens, roles and devices. */
@NullMarked
package vn.hientruong.model.identity;

import org.jspecify.annotations.NullMarked;
