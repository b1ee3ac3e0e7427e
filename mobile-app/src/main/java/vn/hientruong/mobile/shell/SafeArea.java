package vn.hientruong.mobile.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;

/** How much of each edge the phone itself draws on: status bar, notch, navigation bar, in pixels. */
public final class SafeArea {
    private final ObjectProperty<Insets> edges = new SimpleObjectProperty<>(Insets.EMPTY);

    /** Changes on the screen's thread only, as when the phone is turned. */
    public ObjectProperty<Insets> edges() {
        return edges;
    }
}
