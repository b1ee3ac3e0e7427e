package vn.hientruong.mobile.map;

import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** How a marker looks: a drop of the colour of its state, or a disc with how many lie there. */
final class MarkerButton {
    private static final int THOUSAND = 1000;

    private MarkerButton() {}

    static Button of(Marker marker) {
        Button button = new Button();
        button.setAccessibleText(marker.spoken());
        if (marker.count() > 1) {
            button.setText(shortly(marker.count()));
            button.getStyleClass().addAll("cluster", size(marker.count()));
        } else {
            Region drop = new Region();
            drop.getStyleClass().addAll("drop", marker.kind());
            button.setGraphic(drop);
            button.getStyleClass().add("marker");
        }
        button.setOnAction(press -> marker.press().run());
        button.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        return button;
    }

    private static String size(long count) {
        if (count >= THOUSAND) {
            return "large";
        }
        return count >= 50 ? "middle" : "small-cluster";
    }

    private static String shortly(long count) {
        return count >= THOUSAND ? count / THOUSAND + "k" : Long.toString(count);
    }
}
