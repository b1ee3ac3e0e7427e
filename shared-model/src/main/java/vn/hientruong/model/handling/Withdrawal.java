package vn.hientruong.model.handling;

/** The resident takes the report back. */
public record Withdrawal() implements ActionBody {}
