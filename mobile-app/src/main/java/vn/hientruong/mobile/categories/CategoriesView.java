package vn.hientruong.mobile.categories;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import vn.hientruong.mobile.look.Drawing;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.shell.Screen;
import vn.hientruong.mobile.text.Strings;

/** The screen that lists what can be reported. It draws states and passes presses on, and decides nothing. */
public final class CategoriesView implements Screen {
    private final CategoriesViewModel model;
    private final Strings text;
    private final VBox content = new VBox();
    private final ScrollPane scroll;

    public CategoriesView(CategoriesViewModel model, Strings text) {
        this.model = model;
        this.text = text;
        scroll = Parts.scrolling(text.of("categories.list"), content);
        model.state().addListener((state, before, now) -> show(now));
        show(model.state().get());
    }

    @Override
    public ObservableStringValue title() {
        return new ReadOnlyStringWrapper(text.of("categories.title"));
    }

    @Override
    public Node content() {
        return scroll;
    }

    private void show(CategoriesState state) {
        content.setAlignment(state.showing() == CategoriesState.Showing.LIST ? Pos.TOP_LEFT : Pos.CENTER);
        content.getChildren()
                .setAll(
                        switch (state.showing()) {
                            case LOADING -> List.of(Parts.waiting(state.title()));
                            case LIST -> listed(state);
                            case EMPTY -> List.of(message(Drawing.STREET, state));
                            case FAILURE -> List.of(message(Drawing.CLOUD, state));
                        });
    }

    private List<Node> listed(CategoriesState state) {
        VBox rows = Parts.column("rows");
        rows.setAccessibleRole(AccessibleRole.LIST_VIEW);
        rows.setAccessibleText(text.of("categories.list"));
        state.rows().forEach(row -> rows.getChildren().add(card(row)));
        return state.title().isEmpty()
                ? List.of(rows)
                : List.of(Parts.notice(state.title(), state.advice(), again(state)), rows);
    }

    private static Node card(CategoryRow row) {
        VBox card = Parts.column(
                "row", Parts.words(row.name(), "row-name"), Parts.words(row.limit(), "muted", "row-limit"));
        card.setFocusTraversable(true);
        card.setAccessibleRole(AccessibleRole.LIST_ITEM);
        card.setAccessibleText(row.spoken());
        if (!row.emergency().isEmpty()) {
            card.getChildren().add(Parts.words(row.emergency(), "badge"));
        }
        return card;
    }

    private Node message(Drawing drawing, CategoriesState state) {
        return Parts.message(drawing, state.title(), state.advice(), again(state));
    }

    private Button again(CategoriesState state) {
        Button again = Parts.primary(text.of("categories.again"), model::again);
        again.setDisable(state.busy());
        return again;
    }
}
