package vn.hientruong.mobile.shell;

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

/** One screen with its bar above and its foot below. */
final class Frame extends BorderPane {
    /** Lines longer than this are tiring to read. */
    private static final double WIDEST_CONTENT = 720;

    private final Screen screen;

    Frame(Screen screen, boolean canGoBack, Strings text, Runnable back) {
        this.screen = screen;
        getStyleClass().add("screen");
        Label title = Parts.words("", "screen-title");
        title.textProperty().bind(screen.title());
        HBox bar = Parts.row("top-bar");
        if (canGoBack) {
            Button way = Parts.iconButton(Icon.BACK, text.of("shell.back"), back);
            bar.getChildren().add(way);
        }
        bar.getChildren().add(Parts.grow(title));
        bar.getChildren().addAll(screen.actions());
        setTop(bar);
        setCenter(screen.edgeToEdge() ? screen.content() : narrow(screen.content()));
        screen.foot().ifPresent(foot -> {
            StackPane lower = new StackPane(foot);
            lower.getStyleClass().add("foot");
            lower.visibleProperty().bind(foot.visibleProperty());
            lower.managedProperty().bind(foot.managedProperty());
            setBottom(lower);
        });
    }

    Screen screen() {
        return screen;
    }

    void arrive(boolean forward) {
        Motion.slideIn(getCenter(), forward);
    }

    private static Node narrow(Node content) {
        if (content instanceof Region region) {
            region.setMaxWidth(WIDEST_CONTENT);
        }
        StackPane middle = new StackPane(content);
        middle.setAlignment(Pos.TOP_CENTER);
        return middle;
    }
}
