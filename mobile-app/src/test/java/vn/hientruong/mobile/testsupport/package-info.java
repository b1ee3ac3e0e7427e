/** A backend to talk to and a screen to look at, for the tests of this module. */
@NullMarked
package vn.hientruong.mobile.testsupport;

import org.jspecify.annotations.NullMarked;
