/** HTTP doors of open data. */
@NullMarked
package vn.hientruong.statistics.opendata.web;

import org.jspecify.annotations.NullMarked;
