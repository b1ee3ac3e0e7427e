package vn.hientruong.mobile.kept;

import java.time.Instant;

/** Something, and when the backend last said so. */
public record Dated<T>(T value, Instant readAt) {}
