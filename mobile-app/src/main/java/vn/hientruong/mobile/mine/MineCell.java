package vn.hientruong.mobile.mine;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.report.OutgoingRow;
import vn.hientruong.mobile.text.Strings;

/** One row; made a few times and filled anew while somebody scrolls. */
final class MineCell extends ListCell<MineRow> {
    private static final int ROWS_AHEAD = 15;

    private final Strings text;
    private final Runnable nearEnd;
    private final Label category = Parts.words("", "row-name");
    private final Label words = Parts.words("");
    private final Label status = Parts.words("", "pill");
    private final Label progress = Parts.words("", "pill");
    private final Label due = Parts.words("", "small", "due");
    private final Label below = Parts.words("", "muted", "small");
    private final FlowPane marks = new FlowPane();
    private final VBox row;

    MineCell(Strings text, Consumer<MineRow> chosen, Runnable nearEnd) {
        this.text = text;
        this.nearEnd = nearEnd;
        marks.getChildren().setAll(status, due);
        marks.getStyleClass().add("marks");
        // how far one has come may be a whole sentence, which wraps; what flows beside something else does not
        row = Parts.column("row", category, words, progress, marks, below);
        setPrefWidth(0);
        row.setOnMouseClicked(press -> {
            MineRow shown = getItem();
            if (shown != null) {
                chosen.accept(shown);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable MineRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        if (item instanceof ReportRow report) {
            fill(report);
        } else if (item instanceof MineRow.Waiting waiting) {
            fill(waiting.outgoing());
        }
        setAccessibleText(item.spoken());
        setGraphic(row);
        if (getIndex() >= getListView().getItems().size() - ROWS_AHEAD) {
            nearEnd.run();
        }
    }

    private void fill(ReportRow report) {
        category.setText(report.category());
        say(words, report.words());
        pill(progress, "", "idle");
        Parts.present(marks, true);
        pill(status, report.status(), report.kind());
        say(due, report.due());
        due.getStyleClass().remove("late");
        if (report.late()) {
            due.getStyleClass().add("late");
        }
        say(below, report.code() + Parts.DOT + report.filed());
    }

    private void fill(OutgoingRow outgoing) {
        category.setText(outgoing.title());
        say(words, "");
        pill(progress, outgoing.words(), outgoing.kind());
        Parts.present(marks, false);
        say(below, outgoing.editable() ? text.of("mine.edit") : "");
    }

    private static void pill(Label label, String said, String kind) {
        say(label, said);
        label.getStyleClass().setAll("label", "pill", kind);
    }

    private static void say(Label label, String said) {
        label.setText(said);
        Parts.present(label, !said.isEmpty());
    }
}
