/**
 * The areas people want to hear of, and alerts of the authorities to them: composed by one member of staff, approved by another, and
 * written to everybody concerned in pieces.
 */
@NullMarked
package vn.hientruong.notification.alert;

import org.jspecify.annotations.NullMarked;
