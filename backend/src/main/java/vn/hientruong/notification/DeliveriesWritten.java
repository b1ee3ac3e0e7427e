package vn.hientruong.notification;

/** Deliveries were written in a transaction; once it has committed, they are sent without waiting for the next look. */
public record DeliveriesWritten() {}
