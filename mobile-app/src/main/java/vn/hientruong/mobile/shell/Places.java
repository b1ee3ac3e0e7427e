package vn.hientruong.mobile.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.text.Strings;

/** The buttons that lead to the places: a row at the lower edge of a phone, a column beside a wide screen. */
final class Places {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final int MOST_SHOWN = 99;

    private final Map<TabName, Button> buttons = new EnumMap<>(TabName.class);
    private final HBox bar = new HBox();
    private final VBox rail = new VBox();
    private final Strings text;

    Places(List<Tab> tabs, Strings text, Consumer<TabName> select) {
        this.text = text;
        bar.getStyleClass().add("places-bar");
        rail.getStyleClass().add("places-rail");
        bar.setAccessibleText(text.of("shell.places"));
        rail.setAccessibleText(text.of("shell.places"));
        tabs.forEach(tab -> buttons.put(tab.id(), button(tab, select)));
    }

    Pane bar() {
        rail.getChildren().clear();
        bar.getChildren().setAll(buttons.values());
        return bar;
    }

    Pane rail() {
        bar.getChildren().clear();
        rail.getChildren().setAll(buttons.values());
        return rail;
    }

    void here(TabName id) {
        buttons.forEach((name, button) -> button.pseudoClassStateChanged(HERE, name == id));
    }

    private Button button(Tab tab, Consumer<TabName> select) {
        Label name = Parts.words(tab.name(), "place-name");
        VBox inside = Parts.column("place-inside", marked(tab), name);
        Button button = new Button();
        button.setGraphic(inside);
        button.getStyleClass().add("place");
        button.setAccessibleRole(AccessibleRole.TAB_ITEM);
        button.accessibleTextProperty().bind(Bindings.createStringBinding(() -> spoken(tab), tab.unread()));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        inside.maxWidthProperty().bind(button.widthProperty());
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setPrefWidth(1);
        button.setOnAction(press -> select.accept(tab.id()));
        return button;
    }

    private static Node marked(Tab tab) {
        Label badge = new Label();
        badge.getStyleClass().add("badge-number");
        badge.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> tab.unread().get() > MOST_SHOWN
                                ? MOST_SHOWN + "+"
                                : Integer.toString(tab.unread().get()),
                        tab.unread()));
        badge.visibleProperty().bind(tab.unread().greaterThan(0));
        StackPane marked = new StackPane(tab.icon().picture(), badge);
        marked.getStyleClass().add("place-icon");
        return marked;
    }

    private String spoken(Tab tab) {
        int unread = tab.unread().get();
        return unread == 0 ? tab.name() : text.of("shell.unread", tab.name(), unread);
    }
}
