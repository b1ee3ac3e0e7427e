package vn.hientruong.mobile.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;

/** One screen: the shell draws the bar above it and the buttons below, and tells it when it comes and goes. */
public interface Screen {
    /** What the bar above says; may change while the screen is open. */
    ObservableStringValue title();

    /** What fills the middle; it scrolls itself. Always the same node. */
    Node content();

    /** Round buttons at the right end of the bar. */
    default List<Node> actions() {
        return List.of();
    }

    /** What stays at the lower edge, where a thumb reaches it. */
    default Optional<Node> foot() {
        return Optional.empty();
    }

    /** Whether the content goes from edge to edge however wide the window is, as a map does. */
    default boolean edgeToEdge() {
        return false;
    }

    /** Whether it is a list whose rows open beside it where there is room for both. */
    default boolean listOfMore() {
        return false;
    }

    /** It has come to the front, the first time or again. */
    default void shown() {}

    /** Something else has come to the front, or it was closed. */
    default void hidden() {}

    /** Whether {@link #back} would lead a step back within itself, so that the bar shows a way; empty where there are none. */
    default Optional<ObservableBooleanValue> stepsBack() {
        return Optional.empty();
    }

    /** The way back was pressed: true when the screen took a step back within itself, so that the shell stays. */
    default boolean back() {
        return false;
    }
}
