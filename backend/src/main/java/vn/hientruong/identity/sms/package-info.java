/** The border to whoever delivers text messages: an HTTP gateway, or a list kept in memory for demo and test. */
@NullMarked
package vn.hientruong.identity.sms;

import org.jspecify.annotations.NullMarked;
