package vn.hientruong.mobile.look;

import javafx.scene.control.RadioButton;

/** One of several choices with as many lines of text as it needs. */
final class ChoiceLine extends RadioButton {
    ChoiceLine(String text) {
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
