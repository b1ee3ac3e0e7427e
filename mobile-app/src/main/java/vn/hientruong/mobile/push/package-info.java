/**
 * Being told by the phone itself. What a phone has for that stands behind {@link vn.hientruong.mobile.push.Push}; where
 * there is none the app polls its inbox, and nothing is lost.
 */
@NullMarked
package vn.hientruong.mobile.push;

import org.jspecify.annotations.NullMarked;
