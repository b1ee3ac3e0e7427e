package vn.hientruong.mobile.look;

import javafx.scene.control.CheckBox;

/** A box to tick with as many lines of text as it needs. */
final class CheckLine extends CheckBox {
    CheckLine(String text) {
        super(text);
        setWrapText(true);
        setAccessibleText(text);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(PressButton.THUMB, super.computePrefHeight(width));
    }
}
