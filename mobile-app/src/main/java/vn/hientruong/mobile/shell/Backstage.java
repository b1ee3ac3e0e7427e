package vn.hientruong.mobile.shell;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import javafx.animation.PauseTransition;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Makes frames ready while nobody touches the app: what they hold is put in place, styled and laid out where it is not seen,
 * so that the first visit costs as little as any other. It goes in small steps, because a press in the middle of one waits.
 */
final class Backstage extends Pane {
    /** Whoever has just pressed something may press again. */
    private static final Duration QUIET = Duration.millis(400);

    private static final Duration BETWEEN = Duration.millis(60);

    /** A list makes as many cells as it is high, so it grows in so many steps. */
    private static final int HEIGHTS = 4;

    private final Deque<Frame> waiting = new ArrayDeque<>();
    private final PauseTransition pause = new PauseTransition(QUIET);
    private @Nullable Frame made;
    private int height;

    Backstage() {
        setVisible(false);
        setManaged(false);
        setMouseTransparent(true);
        pause.setOnFinished(over -> step());
    }

    /** Begins when the {@code shell} has been left alone for a while, and pauses whenever it is touched. */
    void prepare(Collection<Frame> frames, Pane shell) {
        waiting.addAll(frames);
        shell.addEventFilter(InputEvent.ANY, touch -> {
            if (made != null || !waiting.isEmpty()) {
                pause.setDuration(QUIET);
                pause.playFromStart();
            }
        });
        pause.playFromStart();
    }

    /** Frames are as large here as they are told to be. */
    @Override
    protected void layoutChildren() {}

    private void step() {
        Frame frame = made;
        if (frame == null || frame.getParent() != this) {
            frame = next();
        } else {
            grow(frame);
        }
        if (frame != null) {
            pause.setDuration(BETWEEN);
            pause.playFromStart();
        }
    }

    private @Nullable Frame next() {
        Frame frame = waiting.poll();
        while (frame != null && (frame.filled() || frame.isInFront())) {
            frame = waiting.poll();
        }
        made = frame;
        if (frame != null) {
            height = 0;
            frame.fill();
            getChildren().setAll(frame);
            frame.applyCss();
        }
        return frame;
    }

    /** Somebody may come for it in between: then it is out of here already. */
    private void grow(Frame frame) {
        height++;
        frame.resize(
                getParent().getLayoutBounds().getWidth(),
                getParent().getLayoutBounds().getHeight() * height / HEIGHTS);
        frame.layout();
        if (height == HEIGHTS) {
            getChildren().clear();
            made = null;
        }
    }
}
