/**
 * Who hears of what: {@code WhoHearsOfWhat} is the table, {@code TellPeople} writes by it one row a person in the
 * transaction of the change, {@code PushSender} pushes the row to the person's devices afterwards; for staff not before offices open ({@code QuietHours}). The rows are the
 * in-app inbox too. The only package that knows Firebase. Public for {@code .web}:
 * {@link vn.hientruong.notification.Devices}, {@link vn.hientruong.notification.NotificationInbox}.
 */
@NullMarked
package vn.hientruong.notification;

import org.jspecify.annotations.NullMarked;
