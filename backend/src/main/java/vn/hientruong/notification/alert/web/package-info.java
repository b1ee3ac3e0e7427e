/** Alerts and subscribed areas over HTTP. */
@NullMarked
package vn.hientruong.notification.alert.web;

import org.jspecify.annotations.NullMarked;
