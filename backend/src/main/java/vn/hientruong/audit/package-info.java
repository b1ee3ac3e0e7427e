/**
 * Who changed what when, of all that administrators change. Features fire {@link vn.hientruong.platform.change.Changed} and know
 * nothing of this package, which writes it down in the same transaction. Public: {@link vn.hientruong.audit.AuditLog}.
 */
@NullMarked
package vn.hientruong.audit;

import org.jspecify.annotations.NullMarked;
