/**
 * What people hear by mail: residents what they chose, once they have confirmed an address, and staff a digest on the morning of
 * a working day. Each letter has a link that ends it.
 */
@NullMarked
package vn.hientruong.notification.mail;

import org.jspecify.annotations.NullMarked;
