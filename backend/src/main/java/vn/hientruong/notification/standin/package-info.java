/**
 * Stands in for Firebase Cloud Messaging in the demo and the tests: the same protocol on a port of its own, so the real
 * SDK talks to it. A path of the application would not do, as the application reads Firebase's bearer token as one of
 * its own.
 */
@NullMarked
package vn.hientruong.notification.standin;

import org.jspecify.annotations.NullMarked;
