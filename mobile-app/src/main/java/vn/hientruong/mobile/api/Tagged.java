package vn.hientruong.mobile.api;

import java.util.Optional;

/**
 * What came of asking only for what is new.
 *
 * @param value empty when it is still what the caller has
 * @param tag to pass the next time; empty where the backend gave none
 */
public record Tagged<T>(Optional<T> value, String tag) {}
