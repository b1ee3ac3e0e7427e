package vn.hientruong.mobile.shell;

import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import vn.hientruong.mobile.look.Icon;
import vn.hientruong.mobile.look.Motion;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.text.Strings;

/**
 * One screen with its bar above and its foot below. What is in the middle is heavy the first time: styles are found, skins
 * and cells made. So a press is answered with the bar, and the middle follows two pulses later; after that it stays.
 */
final class Frame extends BorderPane {
    /** Lines longer than this are tiring to read. */
    private static final double WIDEST_CONTENT = 720;

    /** A frame laid out in one pulse is drawn by the next. */
    private static final int PULSES_TO_DRAW = 2;

    private final Screen screen;
    private final StackPane middle = new StackPane();
    private boolean filled;

    Frame(Screen screen, boolean canGoBack, Strings text, Runnable back) {
        this.screen = screen;
        getStyleClass().add("screen");
        Label title = Parts.words("", "screen-title");
        title.textProperty().bind(screen.title());
        HBox bar = Parts.row("top-bar");
        if (canGoBack || screen.stepsBack().isPresent()) {
            Button way = Parts.iconButton(Icon.BACK, text.of("shell.back"), back);
            if (!canGoBack) {
                screen.stepsBack().ifPresent(way.visibleProperty()::bind);
                way.managedProperty().bind(way.visibleProperty());
            }
            bar.getChildren().add(way);
        }
        bar.getChildren().add(Parts.grow(title));
        bar.getChildren().addAll(screen.actions());
        setTop(bar);
        middle.setAlignment(Pos.TOP_CENTER);
        setCenter(middle);
    }

    Screen screen() {
        return screen;
    }

    /** Comes to the front, the first time as a bar alone. */
    void arrive(boolean forward) {
        if (filled) {
            Motion.slideIn(middle, forward);
        } else {
            new AnimationTimer() {
                private int pulses;

                @Override
                public void handle(long now) {
                    if (++pulses == PULSES_TO_DRAW) {
                        stop();
                        fill();
                        Motion.slideIn(middle, forward);
                    }
                }
            }.start();
        }
    }

    /** Puts everything in its place, now. */
    void fill() {
        if (filled) {
            return;
        }
        filled = true;
        Node content = screen.content();
        if (!screen.edgeToEdge() && content instanceof Region region) {
            region.setMaxWidth(WIDEST_CONTENT);
        }
        middle.getChildren().setAll(content);
        screen.foot().ifPresent(foot -> {
            StackPane lower = new StackPane(foot);
            lower.getStyleClass().add("foot");
            lower.visibleProperty().bind(foot.visibleProperty());
            lower.managedProperty().bind(foot.managedProperty());
            setBottom(lower);
        });
    }

    boolean filled() {
        return filled;
    }

    /** Whether somebody looks at it already, though it may be a bar alone for another moment. */
    boolean isInFront() {
        return getParent() != null;
    }
}
