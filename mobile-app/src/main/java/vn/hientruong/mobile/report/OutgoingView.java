package vn.hientruong.mobile.report;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.text.Strings;

/** The reports still on their way; nothing at all when there are none. */
public final class OutgoingView extends VBox {
    private final Strings text;
    private final Consumer<String> open;

    /** The {@code open} gets the key of a report that came back and was pressed. */
    public OutgoingView(OutgoingViewModel model, Strings text, Consumer<String> open) {
        this.text = text;
        this.open = open;
        getStyleClass().add("rows");
        model.rows().addListener((rows, before, now) -> show(now));
        show(model.rows().get());
    }

    private void show(List<OutgoingRow> rows) {
        getChildren().clear();
        if (!rows.isEmpty()) {
            getChildren().add(Parts.words(text.of("outgoing.title"), "heading"));
            rows.forEach(row -> getChildren().add(card(row)));
        }
    }

    private Node card(OutgoingRow row) {
        Label words = Parts.pill(row.words(), row.kind());
        VBox card = Parts.column("card", Parts.words(row.title(), "row-name"), words);
        card.setAccessibleText(row.title() + ". " + row.words());
        if (row.editable()) {
            card.getChildren().add(Parts.secondary(text.of("outgoing.edit"), () -> open.accept(row.key())));
        }
        return card;
    }
}
