package vn.hientruong.mobile.device;

/** Tells when a way to the network may have opened. */
@FunctionalInterface
public interface Connectivity {
    /** Has {@code action} run, on any thread, each time the phone got another address. */
    void onChange(Runnable action);
}
