/** What a person wants to hear of, by which way, and of which communes. */
@NullMarked
package vn.hientruong.mobile.choices;

import org.jspecify.annotations.NullMarked;
