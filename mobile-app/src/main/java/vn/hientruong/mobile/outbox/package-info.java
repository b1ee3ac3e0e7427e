/**
 * Keeps every report on the phone until the backend has it: parcels on disk, and the courier that brings them. A parcel is
 * never dropped: it is sent, waits, or comes back with the reason.
 */
@NullMarked
package vn.hientruong.mobile.outbox;

import org.jspecify.annotations.NullMarked;
