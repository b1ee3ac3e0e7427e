/** Calls to addresses that somebody else wrote down: never to ourselves or our neighbours. */
@NullMarked
package vn.hientruong.platform.outside;

import org.jspecify.annotations.NullMarked;
