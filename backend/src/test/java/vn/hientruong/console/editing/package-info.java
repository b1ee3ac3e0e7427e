@NullMarked
package vn.hientruong.console.editing;

import org.jspecify.annotations.NullMarked;
