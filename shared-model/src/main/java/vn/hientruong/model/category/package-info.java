/** What can be reported. */
@NullMarked
package vn.hientruong.model.category;

import org.jspecify.annotations.NullMarked;
