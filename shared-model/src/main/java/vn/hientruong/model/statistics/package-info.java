/** Figures about reports, as they go over the wire. */
@NullMarked
package vn.hientruong.model.statistics;

import org.jspecify.annotations.NullMarked;
