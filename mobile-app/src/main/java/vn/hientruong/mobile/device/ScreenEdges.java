package vn.hientruong.mobile.device;

/** How much of each edge of the screen the phone draws on itself. Found by {@link java.util.ServiceLoader}. */
public interface ScreenEdges {
    /** Tells the four widths in pixels, now and whenever they change, on the screen's thread. */
    void onChange(Heard heard);

    /** Hears of the widths. */
    @FunctionalInterface
    interface Heard {
        void edges(double top, double right, double bottom, double left);
    }
}
