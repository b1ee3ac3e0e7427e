package vn.hientruong.model.notification;

/** How many dead letters are on their way again. */
public record Resent(int count) {}
