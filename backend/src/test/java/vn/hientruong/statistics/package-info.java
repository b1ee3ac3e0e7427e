@NullMarked
package vn.hientruong.statistics;

import org.jspecify.annotations.NullMarked;
