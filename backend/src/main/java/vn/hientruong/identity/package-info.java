/** Accounts, sign-in, tokens, sessions, limits; answers who is calling. Public: {@link vn.hientruong.identity.Caller}. */
@NullMarked
package vn.hientruong.identity;

import org.jspecify.annotations.NullMarked;
