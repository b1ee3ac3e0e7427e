package vn.hientruong.mobile.map;

import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The pin: dragged by a finger, or led by the arrow keys a few pixels at a time. Its foot is the place. */
final class Pin extends StackPane {
    private static final double KEY_STEP = 4;

    private final MapPane map;
    private final Consumer<Spot> moved;
    private Spot where = new Spot(0, 0);
    private double footX;
    private double footY;

    Pin(String spoken, MapPane map, Consumer<Spot> moved) {
        this.map = map;
        this.moved = moved;
        Region shape = new Region();
        shape.getStyleClass().add("pin-shape");
        getChildren().add(shape);
        getStyleClass().add("pin");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(spoken);
        addEventHandler(MouseEvent.ANY, this::drag);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    Spot where() {
        return where;
    }

    void put(Spot spot) {
        where = spot;
        map.requestLayout();
    }

    /** Somebody wants it there. */
    void moveTo(Spot spot) {
        put(spot);
        moved.accept(spot);
    }

    /** Where the finger took hold of it stays under the finger; the map must not move along. */
    private void drag(MouseEvent mouse) {
        Point2D at = map.sceneToLocal(mouse.getSceneX(), mouse.getSceneY());
        Viewport view = map.viewport().get();
        if (mouse.getEventType() == MouseEvent.MOUSE_PRESSED) {
            requestFocus();
            footX = view.x(where.lon()) - at.getX();
            footY = view.y(where.lat()) - at.getY();
        } else if (mouse.getEventType() == MouseEvent.MOUSE_DRAGGED) {
            put(view.at(at.getX() + footX, at.getY() + footY));
        } else if (mouse.getEventType() == MouseEvent.MOUSE_RELEASED) {
            moved.accept(where);
        }
        mouse.consume();
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case LEFT -> step(-KEY_STEP, 0);
            case RIGHT -> step(KEY_STEP, 0);
            case UP -> step(0, -KEY_STEP);
            case DOWN -> step(0, KEY_STEP);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void step(double right, double down) {
        Viewport view = map.viewport().get();
        moveTo(view.at(view.x(where.lon()) + right, view.y(where.lat()) + down));
    }
}
