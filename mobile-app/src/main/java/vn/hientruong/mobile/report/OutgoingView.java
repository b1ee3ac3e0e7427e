package vn.hientruong.mobile.report;

import java.util.ArrayList;
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
    private List<OutgoingRow> shown = List.of();

    /** The {@code open} gets the key of a report that came back and was pressed. */
    public OutgoingView(OutgoingViewModel model, Strings text, Consumer<String> open) {
        this.text = text;
        this.open = open;
        getStyleClass().add("rows");
        model.rows().addListener((rows, before, now) -> show(now));
        show(model.rows().get());
    }

    /** While many reports leave, one card changes or goes at a time: all others stay as they are. */
    private void show(List<OutgoingRow> rows) {
        List<String> keys = keys(rows);
        List<OutgoingRow> kept = new ArrayList<>(shown);
        for (int i = kept.size() - 1; i >= 0; i--) {
            if (!keys.contains(kept.get(i).key())) {
                kept.remove(i);
                getChildren().remove(i + 1);
            }
        }
        if (rows.isEmpty() || !keys(kept).equals(keys)) {
            build(rows);
        } else {
            for (int i = 0; i < rows.size(); i++) {
                if (!rows.get(i).equals(kept.get(i))) {
                    getChildren().set(i + 1, card(rows.get(i)));
                }
            }
        }
        shown = rows;
    }

    private static List<String> keys(List<OutgoingRow> rows) {
        return rows.stream().map(OutgoingRow::key).toList();
    }

    private void build(List<OutgoingRow> rows) {
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
