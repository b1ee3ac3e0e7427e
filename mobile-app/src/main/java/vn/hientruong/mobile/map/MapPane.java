package vn.hientruong.mobile.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.look.Icon;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.text.Strings;

/**
 * A map. It is dragged, pinched, scrolled and led by the arrow keys, plus and minus; markers are buttons on it, and one
 * pin may be dragged, or put where the map is tapped.
 */
public final class MapPane extends Pane {
    private static final double KEY_STEP = 64;
    private static final double TAP_SLACK = 6;
    private static final double WHEEL_STEP = 0.25;

    private final Ground ground;
    private final Pane over = new Pane();
    private final Circle accuracy = new Circle();
    private final Circle self = new Circle(7);
    private final VBox buttons;
    private final Node credit;
    private final List<Placed> placed = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Viewport> viewport;
    private @Nullable Pin pin;
    private @Nullable Spot position;
    private double accuracyMetres;
    private double grabX;
    private double grabY;
    private double travelled;

    private record Placed(Marker marker, Button button) {}

    /**
     * Shows a place.
     *
     * @param credit whom the tiles are from; empty where there are none
     */
    public MapPane(Tiles tiles, Strings text, String credit, Spot middle, double zoom) {
        viewport = new ReadOnlyObjectWrapper<>(new Viewport(middle.lat(), middle.lon(), zoom, 1, 1));
        ground = new Ground(tiles);
        tiles.onChange(this::requestLayout);
        getStyleClass().add("map");
        setAccessibleText(text.of("map.spoken"));
        setFocusTraversable(true);
        accuracy.getStyleClass().add("map-accuracy");
        self.getStyleClass().add("map-self");
        over.setPickOnBounds(false);
        buttons = new VBox(
                Parts.iconButton(Icon.PLUS, text.of("map.nearer"), () -> nearer(1)),
                Parts.iconButton(Icon.MINUS, text.of("map.farther"), () -> nearer(-1)));
        buttons.getStyleClass().add("map-buttons");
        buttons.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        this.credit = Parts.words(credit, "map-credit");
        this.credit.setVisible(!credit.isEmpty());
        getChildren().addAll(ground, over, this.credit, buttons);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        listen();
    }

    /** What is on the screen now; changes with every movement. */
    public ReadOnlyObjectProperty<Viewport> viewport() {
        return viewport.getReadOnlyProperty();
    }

    /** Another round button beside those that zoom. */
    public void add(Button button) {
        buttons.getChildren().add(0, button);
    }

    /** Goes to a place. */
    public void show(Spot middle, double zoom) {
        look(viewport.get().to(middle, zoom));
    }

    public void outlines(List<Outline> outlines) {
        ground.outlines(outlines);
        requestLayout();
    }

    /** Replaces all markers. */
    public void markers(List<Marker> markers) {
        placed.clear();
        markers.forEach(marker -> placed.add(new Placed(marker, MarkerButton.of(marker))));
        gather();
    }

    /**
     * Where the phone is; a dot, with a ring as wide as it may be wrong.
     *
     * @param metres of accuracy; 0 where that is not known
     */
    public void position(Spot where, double metres) {
        position = where;
        accuracyMetres = metres;
        gather();
    }

    /**
     * Puts the pin somewhere, or moves it.
     *
     * @param spoken for those who listen
     * @param moved told whenever a person has moved it
     */
    public void pin(Spot where, String spoken, Consumer<Spot> moved) {
        Pin there = pin;
        if (there == null) {
            there = new Pin(spoken, this, moved);
            pin = there;
        }
        there.put(where);
        gather();
    }

    /** Where the pin is. */
    public Optional<Spot> pin() {
        return Optional.ofNullable(pin).map(Pin::where);
    }

    private void gather() {
        over.getChildren().clear();
        if (position != null) {
            over.getChildren().addAll(accuracy, self);
        }
        placed.forEach(each -> over.getChildren().add(each.button()));
        if (pin != null) {
            over.getChildren().add(pin);
        }
        requestLayout();
    }

    private void look(Viewport next) {
        viewport.set(next);
        requestLayout();
    }

    private void nearer(double steps) {
        look(viewport.get().nearer(steps, getWidth() / 2, getHeight() / 2));
    }

    private void listen() {
        addEventHandler(MouseEvent.MOUSE_PRESSED, press -> {
            requestFocus();
            grabX = press.getX();
            grabY = press.getY();
            travelled = 0;
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, drag -> {
            travelled += Math.abs(drag.getX() - grabX) + Math.abs(drag.getY() - grabY);
            look(viewport.get().pulled(drag.getX() - grabX, drag.getY() - grabY));
            grabX = drag.getX();
            grabY = drag.getY();
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::tap);
        addEventHandler(ScrollEvent.SCROLL, scroll -> {
            if (!scroll.isInertia() && scroll.getTouchCount() == 0) {
                look(viewport.get().nearer(Math.signum(scroll.getDeltaY()) * WHEEL_STEP, scroll.getX(), scroll.getY()));
            }
            scroll.consume();
        });
        addEventHandler(ZoomEvent.ZOOM, pinch -> {
            look(viewport.get().nearer(Math.log(pinch.getZoomFactor()) / Math.log(2), pinch.getX(), pinch.getY()));
            pinch.consume();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void tap(MouseEvent tap) {
        if (travelled > TAP_SLACK) {
            return;
        }
        if (tap.getClickCount() == 2) {
            look(viewport.get().nearer(1, tap.getX(), tap.getY()));
        } else if (pin != null) {
            pin.moveTo(viewport.get().at(tap.getX(), tap.getY()));
        }
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case LEFT -> look(viewport.get().pulled(KEY_STEP, 0));
            case RIGHT -> look(viewport.get().pulled(-KEY_STEP, 0));
            case UP -> look(viewport.get().pulled(0, KEY_STEP));
            case DOWN -> look(viewport.get().pulled(0, -KEY_STEP));
            case PLUS, EQUALS, ADD -> nearer(1);
            case MINUS, SUBTRACT -> nearer(-1);
            default -> {
                return;
            }
        }
        key.consume();
    }

    @Override
    protected void layoutChildren() {
        Viewport now = viewport.get();
        if (now.width() != getWidth() || now.height() != getHeight()) {
            now = now.sized(getWidth(), getHeight());
            viewport.set(now);
        }
        ground.resizeRelocate(0, 0, getWidth(), getHeight());
        ground.draw(now);
        over.resizeRelocate(0, 0, getWidth(), getHeight());
        for (Placed each : placed) {
            put(each.button(), each.marker().spot(), now, 0.5);
        }
        place(now);
        if (pin != null) {
            put(pin, pin.where(), now, 1);
        }
        double width = buttons.prefWidth(-1);
        double height = buttons.prefHeight(-1);
        buttons.resizeRelocate(getWidth() - width - 12, getHeight() - height - 12, width, height);
        double creditHeight = credit.prefHeight(-1);
        credit.resizeRelocate(0, getHeight() - creditHeight, credit.prefWidth(-1), creditHeight);
    }

    private void place(Viewport now) {
        Spot where = position;
        if (where == null) {
            return;
        }
        for (Circle circle : List.of(accuracy, self)) {
            circle.setCenterX(now.x(where.lon()));
            circle.setCenterY(now.y(where.lat()));
        }
        accuracy.setRadius(now.pixels(accuracyMetres));
    }

    /** The {@code share} says which part of its height is above the spot. */
    private static void put(Node node, Spot spot, Viewport now, double share) {
        node.autosize();
        double width = node.getLayoutBounds().getWidth();
        double height = node.getLayoutBounds().getHeight();
        node.relocate(now.x(spot.lon()) - width / 2, now.y(spot.lat()) - height * share);
    }
}
