/** What tests of every feature share. */
@NullMarked
package vn.hientruong.testsupport;

import org.jspecify.annotations.NullMarked;
