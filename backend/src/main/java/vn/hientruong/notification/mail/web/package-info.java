/** The address for letters over HTTP. */
@NullMarked
package vn.hientruong.notification.mail.web;

import org.jspecify.annotations.NullMarked;
