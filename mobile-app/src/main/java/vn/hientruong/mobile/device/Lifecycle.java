package vn.hientruong.mobile.device;

/** Tells when people come back to the app. */
public interface Lifecycle {
    /** Has {@code action} run on the screen's thread every time the app comes to the front again. */
    void onReturn(Runnable action);
}
