/** The doors of identity: sign-in, tokens, own sessions, staff accounts, and how a refused caller is answered. */
@NullMarked
package vn.hientruong.identity.web;

import org.jspecify.annotations.NullMarked;
