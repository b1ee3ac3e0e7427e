package vn.hientruong.mobile.look;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;

/** A button around whatever is in it, which may wrap: as high as that needs at the width there is. */
final class PressBox extends Button {
    private final Region inside;

    PressBox(Region inside) {
        this.inside = inside;
        setGraphic(inside);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return inside.prefWidth(-1) + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double sides = snappedLeftInset() + snappedRightInset();
        double high = inside.prefHeight(width < 0 ? -1 : Math.max(0, width - sides));
        return Math.max(PressButton.THUMB, high + snappedTopInset() + snappedBottomInset());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double wide = getWidth() - snappedLeftInset() - snappedRightInset();
        double room = getHeight() - snappedTopInset() - snappedBottomInset();
        double high = Math.min(room, inside.prefHeight(wide));
        inside.resizeRelocate(snappedLeftInset(), snappedTopInset() + (room - high) / 2, wide, high);
    }
}
