/** Devices and the in-app inbox over HTTP, and a look at what the push stand-in was sent. */
@NullMarked
package vn.hientruong.notification.web;

import org.jspecify.annotations.NullMarked;
