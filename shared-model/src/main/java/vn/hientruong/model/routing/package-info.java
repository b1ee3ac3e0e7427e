/** The rules that say which agency a report goes to. */
@NullMarked
package vn.hientruong.model.routing;

import org.jspecify.annotations.NullMarked;
