package vn.hientruong.mobile.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;

/** What must hold of every screen at every width and text size: nothing cut, nothing over anything else. */
public final class Fit {
    private static final double ROUNDING = 1.5;

    private Fit() {}

    /** Every text is drawn in full, within what holds it and within the screen, and covers no other text. */
    public static void assertEverythingFits(PhoneScreen screen) {
        List<Labeled> labels = screen.nodes(Labeled.class).stream()
                .filter(label -> label.getText() != null && !label.getText().isEmpty())
                .toList();
        assertThat(labels).hasSizeGreaterThan(3).allSatisfy(label -> assertDrawnInFull(label, screen));
        for (Labeled one : labels) {
            for (Labeled other : labels) {
                if (one != other && scrolling(one) == scrolling(other)) {
                    assertThat(overlap(place(text(one)), place(text(other))))
                            .as("“%s” lies over “%s”", one.getText(), other.getText())
                            .isFalse();
                }
            }
        }
    }

    private static void assertDrawnInFull(Labeled label, PhoneScreen screen) {
        Text drawn = text(label);
        assertThat(drawn.getText()).as("drawn in full").isEqualTo(label.getText());
        assertWithin(place(drawn), place(label), label);
        if (!label.getStyleClass().contains("badge-number")) {
            assertWithin(place(label), place(label.getParent()), label);
        }
        assertThat(place(label).getMinX()).as(label.getText()).isGreaterThanOrEqualTo(-ROUNDING);
        assertThat(place(label).getMaxX())
                .as(label.getText())
                .isLessThanOrEqualTo(screen.scene().getWidth() + ROUNDING);
    }

    /** Every control and whatever takes the focus says what it is to those who listen. */
    public static void assertEverythingSpeaks(PhoneScreen screen) {
        assertThat(screen.nodes(Node.class).stream()
                        .filter(node -> node instanceof Control || node.isFocusTraversable())
                        .filter(node -> !node.getStyleClass().contains("scroll-bar"))
                        .filter(node -> !node.getStyleClass().contains("list-cell")))
                .isNotEmpty()
                .allSatisfy(node -> assertThat(spoken(node)).as(node.toString()).isNotBlank());
    }

    private static String spoken(Node node) {
        String own = node.getAccessibleText();
        return own == null && node instanceof Labeled labeled ? labeled.getText() : String.valueOf(own);
    }

    private static Text text(Labeled label) {
        return (Text) label.lookup(".text");
    }

    /** What it scrolls with: two texts of different parts may be at one place while one of them is out of sight. */
    private static Node scrolling(Node node) {
        for (Node up = node.getParent(); up != null; up = up.getParent()) {
            boolean overEverything =
                    up.getStyleClass().contains("shade") || up.getStyleClass().contains("snackbar");
            if (overEverything || up instanceof ScrollPane || up instanceof VirtualFlow) {
                return up;
            }
        }
        return node.getScene().getRoot();
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return one.getMinX() + ROUNDING < other.getMaxX()
                && other.getMinX() + ROUNDING < one.getMaxX()
                && one.getMinY() + ROUNDING < other.getMaxY()
                && other.getMinY() + ROUNDING < one.getMaxY();
    }

    private static void assertWithin(Bounds inner, Bounds outer, Labeled label) {
        assertThat(inner.getMinX() - outer.getMinX()).as(label.getText()).isGreaterThanOrEqualTo(-ROUNDING);
        assertThat(inner.getMaxX() - outer.getMaxX()).as(label.getText()).isLessThanOrEqualTo(ROUNDING);
        assertThat(inner.getMinY() - outer.getMinY()).as(label.getText()).isGreaterThanOrEqualTo(-ROUNDING);
        assertThat(inner.getMaxY() - outer.getMaxY()).as(label.getText()).isLessThanOrEqualTo(ROUNDING);
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
