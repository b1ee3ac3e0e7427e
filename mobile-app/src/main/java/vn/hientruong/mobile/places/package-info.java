/** Which commune a point lies in, told without a network: outlines kept on the phone. */
@NullMarked
package vn.hientruong.mobile.places;

import org.jspecify.annotations.NullMarked;
