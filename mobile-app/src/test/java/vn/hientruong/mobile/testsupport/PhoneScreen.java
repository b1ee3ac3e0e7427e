package vn.hientruong.mobile.testsupport;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A screen in memory with the app on it, seen and pressed as a person would. Whatever is done to it returns when the screen
 * has settled; looking at it waits for nothing.
 */
public final class PhoneScreen implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;

    private final FxRobot robot = new FxRobot();
    private final Stage stage;
    private final Application app;

    public PhoneScreen(Supplier<Application> start) {
        TextLibraries.require();
        try {
            stage = FxToolkit.registerPrimaryStage();
            app = FxToolkit.setupApplication(start);
        } catch (TimeoutException stuck) {
            throw new AssertionError("The screen does not start", stuck);
        }
        robot.interact(stage::sizeToScene);
    }

    /** Another phone, or this one turned. */
    public void size(double width, double height) {
        robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    /** Makes the screen as wide as another phone's. */
    public void width(double pixels) {
        robot.interact(() -> stage.setWidth(pixels));
    }

    /** Waits until {@code text} can be read in full somewhere on the screen. */
    public void awaitText(String text) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, SECONDS, () -> texts().contains(text));
        } catch (TimeoutException absent) {
            throw new AssertionError("“" + text + "” is not among " + texts(), absent);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    public void press(String button) {
        robot.clickOn(button);
        settle();
    }

    /** Does something on the screen's thread, and waits until the screen has settled. */
    public void run(Runnable action) {
        robot.interact(action);
        settle();
    }

    /** Asks something on the screen's thread. */
    public <T> T get(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, question);
    }

    public void key(KeyCode key) {
        robot.type(key);
        settle();
    }

    /** Types into whatever has the focus, each key once the one before has done its work. */
    public void type(String words) {
        words.chars().forEach(one -> {
            KeyCode key = one == '\n' ? KeyCode.ENTER : KeyCode.UNDEFINED;
            robot.robotContext().getBaseRobot().typeKeyboard(scene(), key, Character.toString(one));
            get(() -> true);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Drags from the middle of something. */
    public void drag(Node node, double right, double down) {
        robot.moveTo(node).press(MouseButton.PRIMARY).moveBy(right, down).release(MouseButton.PRIMARY);
    }

    /** The same with whatever says {@code spoken} to those who listen. */
    public void dragSpoken(String spoken, double right, double down) {
        drag(spoken(spoken), right, down);
    }

    /** Clicks on a point of something, in its own pixels. */
    public void clickAt(Node node, double x, double y) {
        robot.clickOn(node.localToScreen(x, y));
    }

    /** Presses whatever says {@code spoken} to those who listen, as buttons with a picture alone do. */
    public void pressSpoken(String spoken) {
        robot.clickOn(spoken(spoken));
        settle();
    }

    /** The same for whatever begins that way: a number of unread may follow. */
    public void pressSpokenBeginning(String spoken) {
        Node found = nodes(ButtonBase.class).stream()
                .filter(node -> String.valueOf(node.getAccessibleText()).startsWith(spoken))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("Nothing says “" + spoken + "…”"));
        robot.interact(((ButtonBase) found)::fire);
        settle();
    }

    /** Presses a button wherever it is, also out of sight. */
    public void fire(String spoken) {
        robot.interact(((ButtonBase) spoken(spoken))::fire);
        settle();
    }

    /** Clicks on a text, as on a row of a list. */
    public void pressText(String words) {
        Node found = nodes(Labeled.class).stream()
                .filter(node -> words.equals(node.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("“" + words + "” is not there"));
        robot.clickOn(found);
        settle();
    }

    /** A screen shown for the first time is there once its middle is: that follows its bar. */
    private void settle() {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE_SECONDS,
                    SECONDS,
                    () -> nodes(BorderPane.class).stream()
                            .filter(pane -> pane.getStyleClass().contains("screen"))
                            .allMatch(pane -> get(() -> pane.getCenter() instanceof Pane middle
                                    && !middle.getChildren().isEmpty())));
        } catch (TimeoutException stuck) {
            throw new AssertionError("A screen stays empty", stuck);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node spoken(String spoken) {
        return nodes(Node.class).stream()
                .filter(node -> spoken.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing says “" + spoken + "”"));
    }

    public List<String> texts() {
        return nodes(Labeled.class).stream().map(Labeled::getText).toList();
    }

    public <T extends Node> List<T> nodes(Class<T> kind) {
        return get(() -> {
            List<T> found = new ArrayList<>();
            collect(stage.getScene().getRoot(), kind, found);
            return found;
        });
    }

    public Scene scene() {
        return stage.getScene();
    }

    private static <T extends Node> void collect(Node node, Class<T> kind, List<T> into) {
        if (!node.isVisible()) {
            return;
        }
        if (kind.isInstance(node)) {
            into.add(kind.cast(node));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, kind, into));
        }
    }

    @Override
    public void close() {
        try {
            FxToolkit.cleanupApplication(app);
            FxToolkit.cleanupStages();
        } catch (TimeoutException stuck) {
            throw new AssertionError("The screen does not stop", stuck);
        }
    }
}
