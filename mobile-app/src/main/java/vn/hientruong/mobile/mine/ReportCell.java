package vn.hientruong.mobile.mine;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.look.Parts;

/** One row; made a few times and filled anew while somebody scrolls. */
final class ReportCell extends ListCell<ReportRow> {
    private static final int ROWS_AHEAD = 15;

    private final Runnable nearEnd;
    private final Label category = Parts.words("", "row-name");
    private final Label words = Parts.words("");
    private final Label status = Parts.words("", "pill");
    private final Label due = Parts.words("", "small", "due");
    private final Label below = Parts.words("", "muted", "small");
    private final VBox row;

    ReportCell(Consumer<String> open, Runnable nearEnd) {
        this.nearEnd = nearEnd;
        FlowPane marks = new FlowPane(status, due);
        marks.getStyleClass().add("marks");
        row = Parts.column("row", category, words, marks, below);
        setPrefWidth(0);
        row.setOnMouseClicked(press -> {
            ReportRow shown = getItem();
            if (shown != null) {
                open.accept(shown.id());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable ReportRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        category.setText(item.category());
        words.setText(item.words());
        words.setVisible(!item.words().isEmpty());
        words.setManaged(!item.words().isEmpty());
        status.setText(item.status());
        status.getStyleClass().setAll("label", "pill", item.kind());
        due.setText(item.due());
        due.setVisible(!item.due().isEmpty());
        due.setManaged(!item.due().isEmpty());
        due.getStyleClass().remove("late");
        if (item.late()) {
            due.getStyleClass().add("late");
        }
        below.setText(item.code() + Parts.DOT + item.filed());
        setAccessibleText(item.spoken());
        setGraphic(row);
        if (getIndex() >= getListView().getItems().size() - ROWS_AHEAD) {
            nearEnd.run();
        }
    }
}
