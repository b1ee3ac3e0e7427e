/**
 * Accounts, sign-in, tokens, sessions, limits; answers who is calling. Residents sign in with a code sent to their phone,
 * staff with a password; apps carry a JWT and a refresh token, the console a cookie. Public:
 * {@link vn.hientruong.identity.Caller}, {@link vn.hientruong.identity.CurrentCaller},
 * {@link vn.hientruong.identity.Accounts}, {@link vn.hientruong.identity.Staff},
 * {@link vn.hientruong.identity.ConsoleSessions}, {@link vn.hientruong.identity.RateLimits}.
 */
@NullMarked
package vn.hientruong.identity;

import org.jspecify.annotations.NullMarked;
