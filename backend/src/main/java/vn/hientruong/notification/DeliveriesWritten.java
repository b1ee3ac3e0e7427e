package vn.hientruong.notification;

/**
 * Deliveries were written in a transaction; once it has committed, they are sent without waiting for the next look.
 *
 * @param toMany whether the same goes to many people, which has threads of its own
 */
public record DeliveriesWritten(boolean toMany) {}
