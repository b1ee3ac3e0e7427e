package vn.hientruong.mobile.look;

import javafx.scene.control.Button;

/** A button as high as its text needs, never lower than a thumb needs. A style sheet can only say the latter. */
final class PressButton extends Button {
    static final double THUMB = 48;

    PressButton(String text) {
        super(text);
        setWrapText(true);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(THUMB, super.computePrefHeight(width));
    }
}
