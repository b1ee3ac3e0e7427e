package vn.hientruong.mobile.report;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.report.ReportState.ChoiceRow;
import vn.hientruong.mobile.report.ReportState.QuestionRow;
import vn.hientruong.mobile.report.ReportState.QuestionRow.Kind;
import vn.hientruong.mobile.text.Strings;

/** The extra questions of a category. Drawn anew only when they are others, so that nobody is interrupted while typing. */
final class QuestionsView extends VBox {
    private final ReportViewModel model;
    private final Strings text;
    private List<String> asked = List.of();

    QuestionsView(ReportViewModel model, Strings text) {
        this.model = model;
        this.text = text;
        getStyleClass().add("steps");
    }

    void update(List<QuestionRow> rows) {
        List<String> now = rows.stream().map(row -> row.code() + row.text()).toList();
        if (!now.equals(asked)) {
            asked = now;
            getChildren().setAll(rows.stream().map(this::question).toList());
        }
    }

    private Node question(QuestionRow row) {
        if (row.kind() == Kind.NOTE) {
            return Parts.words(row.text(), "muted");
        }
        String name = row.required() ? text.of("report.question.required", row.text()) : row.text();
        VBox question = Parts.column("field", Parts.words(name, "strong"));
        if (!row.hint().isEmpty()) {
            question.getChildren().add(Parts.words(row.hint(), "muted", "small"));
        }
        if (row.choices().isEmpty()) {
            question.getChildren().add(input(row, name));
        } else {
            boolean exactlyOne = row.kind() == Kind.ONE && row.required();
            question.getChildren().addAll(exactlyOne ? oneOf(row) : choices(row));
        }
        return question;
    }

    private Node input(QuestionRow row, String name) {
        TextInputControl input = row.kind() == Kind.LINES ? new TextArea() : new TextField();
        if (input instanceof TextArea area) {
            area.setWrapText(true);
            area.setPrefRowCount(3);
        }
        input.setText(row.value());
        input.setAccessibleText(name);
        if (row.kind() == Kind.MOMENT) {
            input.setPromptText(text.of("report.question.moment"));
        }
        input.textProperty().addListener((typed, before, now) -> model.answer(row.code(), List.of(now)));
        return input;
    }

    private List<Node> oneOf(QuestionRow row) {
        ToggleGroup group = new ToggleGroup();
        return row.choices().stream()
                .<Node>map(choice -> one(row, choice, group))
                .toList();
    }

    private RadioButton one(QuestionRow row, ChoiceRow choice, ToggleGroup group) {
        RadioButton one = Parts.choice(choice.name(), group);
        one.setSelected(choice.chosen());
        one.setOnAction(press -> model.answer(row.code(), List.of(choice.code())));
        return one;
    }

    /** Any of them, or none; at most one where only one is wanted. */
    private List<Node> choices(QuestionRow row) {
        List<CheckBox> boxes = new ArrayList<>();
        for (ChoiceRow choice : row.choices()) {
            CheckBox box = new CheckBox(choice.name());
            box.setWrapText(true);
            box.setAccessibleText(choice.name());
            box.setSelected(choice.chosen());
            box.setOnAction(press -> {
                if (row.kind() == Kind.ONE && box.isSelected()) {
                    boxes.stream().filter(other -> other != box).forEach(other -> other.setSelected(false));
                }
                model.answer(row.code(), chosen(row, boxes));
            });
            boxes.add(box);
        }
        return List.copyOf(boxes);
    }

    private static List<String> chosen(QuestionRow row, List<CheckBox> boxes) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            if (boxes.get(i).isSelected()) {
                keys.add(row.choices().get(i).code());
            }
        }
        return keys;
    }
}
