/** The way to the backend: requests, answers, and what went wrong when there is none. Only this package opens connections. */
@NullMarked
package vn.hientruong.mobile.api;

import org.jspecify.annotations.NullMarked;
