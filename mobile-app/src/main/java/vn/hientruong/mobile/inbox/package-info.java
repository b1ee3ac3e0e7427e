/** What the person was told: the in-app inbox, also without a network. */
@NullMarked
package vn.hientruong.mobile.inbox;

import org.jspecify.annotations.NullMarked;
