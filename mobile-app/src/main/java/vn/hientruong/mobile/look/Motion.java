package vn.hientruong.mobile.look;

import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.ParallelTransition;
import javafx.animation.TranslateTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/** The few movements of the app: short, never in the way, and none at all for people who turned them off. */
public final class Motion {
    private static final Duration SHORT = Duration.millis(180);
    private static final double STEP = 24;

    private static boolean allowed = true;

    private Motion() {}

    static void allow(boolean on) {
        allowed = on;
    }

    /** What is opened comes from the right, what one goes back to from the left. */
    public static void slideIn(Node node, boolean forward) {
        move(node, forward ? STEP : -STEP, 0);
    }

    /** What belongs to the bottom comes from there. */
    public static void riseIn(Node node) {
        move(node, 0, STEP);
    }

    private static void move(Node node, double fromX, double fromY) {
        if (!allowed) {
            return;
        }
        TranslateTransition way = new TranslateTransition(SHORT, node);
        way.setFromX(fromX);
        way.setFromY(fromY);
        way.setToX(0);
        way.setToY(0);
        way.setInterpolator(Interpolator.EASE_OUT);
        FadeTransition fade = new FadeTransition(SHORT, node);
        fade.setFromValue(0);
        fade.setToValue(1);
        new ParallelTransition(way, fade).play();
    }
}
