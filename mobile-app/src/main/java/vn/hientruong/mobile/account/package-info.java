/** Who uses the app: nobody in particular, or a resident signed in by phone number and code. */
@NullMarked
package vn.hientruong.mobile.account;

import org.jspecify.annotations.NullMarked;
