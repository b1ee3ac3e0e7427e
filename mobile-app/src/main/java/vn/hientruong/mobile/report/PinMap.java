package vn.hientruong.mobile.report;

import javafx.scene.Node;

/** A map with one pin to drag. */
public interface PinMap {
    /** Always the same. */
    Node node();

    /**
     * Puts the pin somewhere, WGS84 degrees.
     *
     * @param metres of certainty; 0 where that is not known
     */
    void show(double lat, double lon, double metres);

    /** Hears where a person has put the pin. */
    void onMoved(Moved moved);

    /** Where to. */
    interface Moved {
        void to(double lat, double lon);
    }
}
