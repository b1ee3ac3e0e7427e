/** A person's own reports, and one report with everything that became of it; both can be read without a network. */
@NullMarked
package vn.hientruong.mobile.mine;

import org.jspecify.annotations.NullMarked;
