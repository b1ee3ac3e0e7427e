/** The residents' phone app: starts, wires everything by hand, opens the one window. */
@NullMarked
package vn.hientruong.mobile;

import org.jspecify.annotations.NullMarked;
