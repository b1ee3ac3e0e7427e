package vn.hientruong.mobile.bench;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.stage.Window;
import vn.hientruong.mobile.Launcher;

/** Starts the app as people do, says when the camera can be pressed, and ends. */
final class FirstScreen {
    private static final int DRAWN = 2;

    private FirstScreen() {}

    public static void main(String[] args) {
        Thread watch = new Thread(FirstScreen::watch, "watch");
        watch.setDaemon(true);
        watch.start();
        Launcher.main(args);
    }

    private static void watch() {
        boolean asked = false;
        while (!asked) {
            try {
                Platform.runLater(FirstScreen::look);
                asked = true;
            } catch (IllegalStateException notYet) {
                Backends.pause(1);
            }
        }
    }

    /** A frame that was laid out is drawn when the one after the next begins. */
    private static void look() {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                boolean there = Window.getWindows().stream()
                        .anyMatch(window -> window.isShowing()
                                && pressable(window.getScene().getRoot()));
                frames = there ? frames + 1 : 0;
                if (frames > DRAWN) {
                    System.out.println("usable "
                            + ProcessHandle.current()
                                    .info()
                                    .totalCpuDuration()
                                    .orElseThrow()
                                    .toMillis());
                    System.out.flush();
                    Runtime.getRuntime().halt(0);
                }
            }
        }.start();
    }

    private static boolean pressable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return false;
        }
        if (node instanceof Button button && "Chụp ảnh".equals(button.getAccessibleText())) {
            return button.getWidth() > 0;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(FirstScreen::pressable);
    }
}
