package vn.hientruong.mobile.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.look.Drawing;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.text.Strings;

/**
 * The root of the one scene. Each place has a stack of screens; pressing its button again leads to its first. Android's
 * way back arrives as the escape key. Used on the screen's thread only.
 */
public final class Shell extends StackPane {
    private static final double LIST_WIDTH = 400;

    private final Map<TabName, Deque<Frame>> stacks = new EnumMap<>(TabName.class);
    private final ReadOnlyObjectWrapper<TabName> here = new ReadOnlyObjectWrapper<>(TabName.REPORT);
    private final BorderPane ground = new BorderPane();
    private final HBox panes = new HBox();
    private final Region statusArea = new Region();
    private final Region gestureArea = new Region();
    private final Strings text;
    private final Overlays overlays;
    private final Backstage backstage = new Backstage();
    private final Places places;
    private double textScale = 1;
    private Arrangement arrangement = Arrangement.PLACES_BELOW;
    private @Nullable Screen front;

    /**
     * Draws the first of the tabs.
     *
     * @param area what the phone itself draws on
     * @param tabs in the order of {@link TabName}, each given the shell so that its screens can open others
     */
    public Shell(Strings text, SafeArea area, TabsOf tabs) {
        this.text = text;
        overlays = new Overlays(text);
        List<Tab> all = tabs.of(this);
        places = new Places(all, text, this::select);
        all.forEach(tab -> stacks.put(tab.id(), new ArrayDeque<>(List.of(frame(tab.root(), false)))));
        statusArea.getStyleClass().add("status-area");
        gestureArea.getStyleClass().add("gesture-area");
        HBox.setHgrow(panes, Priority.ALWAYS);
        ground.setTop(statusArea);
        ground.setCenter(panes);
        getChildren().addAll(backstage, ground, overlays);
        area.edges().addListener((edges, before, now) -> keepClearOf(now));
        keepClearOf(area.edges().get());
        widthProperty().addListener((width, before, now) -> arrange());
        addEventFilter(KeyEvent.KEY_RELEASED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && back()) {
                key.consume();
            }
        });
        divide();
        top(stack()).fill();
        show(true);
    }

    /** Makes the other places ready while nobody touches the app. */
    public void prepare() {
        backstage.prepare(stacks.values().stream().map(Deque::getLast).toList(), this);
    }

    /** Makes the tabs for a shell that is being built. */
    @FunctionalInterface
    public interface TabsOf {
        List<Tab> of(Shell shell);
    }

    /** Which place is in front. */
    public ReadOnlyObjectProperty<TabName> here() {
        return here.getReadOnlyProperty();
    }

    /** Opens a screen over the one in front, in the same place. */
    public void open(Screen screen) {
        stack().push(frame(screen, true));
        show(true);
    }

    /** Opens a screen in another place, over that place's first screen. */
    public void open(TabName place, Screen screen) {
        here.set(place);
        reduce(stack());
        open(screen);
    }

    /** Goes to a place; from the place itself, to its first screen. */
    public void select(TabName place) {
        overlays.close();
        if (here.get() == place) {
            reduce(stack());
        }
        here.set(place);
        show(false);
    }

    /** Back to the first screen of this place. */
    public void home() {
        reduce(stack());
        show(false);
    }

    /**
     * One step back: closes what lies over the screen, or the screen, or leads to the first place.
     *
     * @return false at the very beginning, where the phone itself goes on
     */
    public boolean back() {
        if (overlays.open()) {
            overlays.close();
            return true;
        }
        Deque<Frame> stack = stack();
        if (top(stack).screen().back()) {
            return true;
        }
        if (stack.size() > 1) {
            stack.pop();
            show(false);
            return true;
        }
        if (here.get() != TabName.REPORT) {
            here.set(TabName.REPORT);
            show(false);
            return true;
        }
        return false;
    }

    /** Says a few words at the lower edge; they go away by themselves. */
    public void say(String words) {
        overlays.say(words, "", () -> {});
    }

    /** Says a few words, with one thing to do about it. */
    public void say(String words, String action, Runnable press) {
        overlays.say(words, action, press);
    }

    /** Asks before something is done. */
    public void ask(Question question) {
        overlays.ask(question);
    }

    /** Shows {@code inside} from the lower edge until it is closed. */
    public void sheet(String title, Node inside) {
        overlays.sheet(title, inside);
    }

    /** Closes the sheet or the question, if there is one. */
    public void closeSheet() {
        overlays.close();
    }

    /** Larger text needs more room before a list can have something beside it. */
    public void textScale(double scale) {
        textScale = scale;
        arrange();
    }

    private Frame frame(Screen screen, boolean canGoBack) {
        return new Frame(screen, canGoBack, text, this::back);
    }

    private Deque<Frame> stack() {
        return Objects.requireNonNull(stacks.get(here.get()));
    }

    private static Frame top(Deque<Frame> stack) {
        return stack.getFirst();
    }

    private static void reduce(Deque<Frame> stack) {
        while (stack.size() > 1) {
            stack.pop();
        }
    }

    private void arrange() {
        Arrangement now = Arrangement.of(getWidth(), textScale);
        if (now != arrangement) {
            arrangement = now;
            divide();
            fill();
        }
    }

    private void divide() {
        if (arrangement == Arrangement.PLACES_BELOW) {
            ground.setLeft(null);
            ground.setBottom(new VBox(places.bar(), gestureArea));
        } else {
            ground.setBottom(gestureArea);
            ground.setLeft(places.rail());
        }
    }

    private void show(boolean forward) {
        places.here(here.get());
        Screen screen = top(stack()).screen();
        if (screen != front) {
            if (front != null) {
                front.hidden();
            }
            front = screen;
            fill();
            top(stack()).arrive(forward);
            screen.shown();
        } else {
            fill();
        }
    }

    private void fill() {
        Frame top = top(stack());
        Frame root = stack().getLast();
        if (arrangement == Arrangement.LIST_AND_DETAIL && root.screen().listOfMore()) {
            root.fill();
            root.setMinWidth(LIST_WIDTH);
            root.setPrefWidth(LIST_WIDTH);
            root.setMaxWidth(LIST_WIDTH);
            panes.getChildren().setAll(root, Parts.grow(top == root ? nothingChosen() : top));
        } else {
            panes.getChildren().setAll(Parts.grow(top));
        }
    }

    private Region nothingChosen() {
        VBox empty = Parts.message(Drawing.SHEET, text.of("shell.choose.title"), text.of("shell.choose.advice"));
        StackPane pane = new StackPane(empty);
        pane.getStyleClass().add("screen");
        return pane;
    }

    private void keepClearOf(Insets edges) {
        statusArea.setMinHeight(edges.getTop());
        statusArea.setMaxHeight(edges.getTop());
        gestureArea.setMinHeight(edges.getBottom());
        gestureArea.setMaxHeight(edges.getBottom());
        setPadding(new Insets(0, edges.getRight(), 0, edges.getLeft()));
    }
}
