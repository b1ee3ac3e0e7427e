package vn.hientruong.mobile.categories;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.hientruong.mobile.text.Strings;

/** The screen that lists what can be reported. It draws states and passes presses on, and decides nothing. */
public final class CategoriesView extends BorderPane {
    private final CategoriesViewModel model;
    private final Strings text;
    private final VBox content = new VBox();

    public CategoriesView(CategoriesViewModel model, Strings text) {
        this.model = model;
        this.text = text;
        getStyleClass().add("screen");
        content.getStyleClass().add("content");
        setTop(topBar());
        setCenter(scrolling(content));
        model.state().addListener((state, before, now) -> show(now));
        show(model.state().get());
    }

    private void show(CategoriesState state) {
        content.setAlignment(state.showing() == CategoriesState.Showing.LIST ? Pos.TOP_LEFT : Pos.CENTER);
        content.getChildren()
                .setAll(
                        switch (state.showing()) {
                            case LOADING -> List.of(waiting(state));
                            case LIST -> listed(state);
                            case EMPTY, FAILURE -> List.of(message(state));
                        });
    }

    private Node topBar() {
        return column(
                "top-bar", words(text.of("app.title"), "brand"), words(text.of("categories.title"), "screen-title"));
    }

    private Node scrolling(Region inside) {
        ScrollPane scroll = new ScrollPane(inside);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setPannable(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setAccessibleText(text.of("categories.list"));
        return scroll;
    }

    private Node waiting(CategoriesState state) {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.setAccessibleText(state.title());
        return column("message", wheel, words(state.title(), "muted"));
    }

    private List<Node> listed(CategoriesState state) {
        VBox rows = column("rows");
        rows.setAccessibleRole(AccessibleRole.LIST_VIEW);
        rows.setAccessibleText(text.of("categories.list"));
        state.rows().forEach(row -> rows.getChildren().add(card(row)));
        return state.title().isEmpty() ? List.of(rows) : List.of(notice(state), rows);
    }

    private static Node card(CategoryRow row) {
        VBox card = column("row", words(row.name(), "row-name"), words(row.limit(), "muted", "row-limit"));
        card.setFocusTraversable(true);
        card.setAccessibleRole(AccessibleRole.LIST_ITEM);
        card.setAccessibleText(row.spoken());
        if (!row.emergency().isEmpty()) {
            card.getChildren().add(words(row.emergency(), "badge"));
        }
        return card;
    }

    private Node notice(CategoriesState state) {
        return column(
                "notice", words(state.title(), "notice-title"), words(state.advice(), "notice-advice"), again(state));
    }

    private Node message(CategoriesState state) {
        return column("message", words(state.title(), "message-title"), words(state.advice(), "muted"), again(state));
    }

    private Button again(CategoriesState state) {
        Button again = new Button(text.of("categories.again"));
        again.setAccessibleText(text.of("categories.again"));
        again.getStyleClass().add("primary");
        again.setWrapText(true);
        again.setDisable(state.busy());
        again.setOnAction(press -> model.again());
        return again;
    }

    /** Never lower than what is in it: the screen scrolls instead. */
    private static VBox column(String style, Node... parts) {
        VBox column = new VBox(parts);
        column.setMinHeight(Region.USE_PREF_SIZE);
        column.getStyleClass().add(style);
        return column;
    }

    /** Text that wraps rather than be cut. */
    private static Label words(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
