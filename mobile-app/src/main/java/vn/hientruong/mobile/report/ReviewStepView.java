package vn.hientruong.mobile.report;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import vn.hientruong.mobile.look.Icon;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.report.ReportState.NearbyRow;
import vn.hientruong.mobile.text.Strings;

/** All of it once more, with what may be added, and the button that sends it. */
final class ReviewStepView implements StepView {
    private final ReportViewModel model;
    private final Strings text;
    private final VBox above = Notes.box();
    private final VBox lines = Parts.column("lines");
    private final VBox nearby = Notes.box();
    private final TextArea words = new TextArea();
    private final QuestionsView questions;
    private final CheckBox anonymous;
    private final Button send;
    private final ScrollPane scroll;
    private List<NearbyRow> shown = List.of();

    ReviewStepView(ReportViewModel model, Strings text) {
        this.model = model;
        this.text = text;
        questions = new QuestionsView(model, text);
        words.setWrapText(true);
        words.setPrefRowCount(4);
        words.setPromptText(text.of("report.text.prompt"));
        words.setAccessibleText(text.of("report.text"));
        words.textProperty().addListener((typed, before, now) -> model.say(now));
        anonymous = new CheckBox(text.of("report.anonymous"));
        anonymous.setAccessibleText(text.of("report.anonymous"));
        anonymous.setWrapText(true);
        anonymous.setOnAction(press -> model.anonymous(anonymous.isSelected()));
        send = Parts.primary(text.of("report.send"), model::send);
        send.setGraphic(Icon.SEND.picture());
        send.setMaxWidth(Double.MAX_VALUE);
        VBox field = Parts.column("field", Parts.words(text.of("report.text"), "strong"), words);
        VBox body = Parts.column("steps", above, lines, nearby, field, questions, anonymous);
        scroll = Parts.scrolling(text.of("report.review"), body);
    }

    @Override
    public Node node() {
        return scroll;
    }

    @Override
    public Optional<Node> foot() {
        return Optional.of(send);
    }

    @Override
    public void update(ReportState state) {
        above.getChildren().clear();
        Notes.add(above, state, text, model);
        if (!state.emergency().isEmpty()) {
            above.getChildren().add(Parts.words(state.emergency(), "badge"));
        }
        String place = state.place().address().isBlank()
                ? state.place().accuracy()
                : state.place().address();
        String category = state.category().isEmpty() ? text.of("report.category") : state.category();
        lines.getChildren()
                .setAll(
                        Parts.line(
                                Icon.GALLERY,
                                text.of("report.photos", state.photos().size()),
                                "",
                                model::toPhotos),
                        Parts.line(Icon.LIST, category, "", model::toCategory),
                        Parts.line(Icon.PIN, state.place().name(), place, model.placing()::toPlace));
        if (!words.getText().equals(state.text())) {
            words.setText(state.text());
        }
        anonymous.setSelected(state.anonymous());
        questions.update(state.questions());
        if (!shown.equals(state.nearby())) {
            shown = state.nearby();
            drawNearby();
        }
        send.setDisable(state.busy());
    }

    private void drawNearby() {
        nearby.getChildren().clear();
        if (shown.isEmpty()) {
            return;
        }
        nearby.getChildren().add(Parts.words(text.of("report.nearby"), "heading"));
        for (NearbyRow row : shown) {
            Button same = Parts.secondary(text.of("report.nearby.same"), () -> model.follow(row.id()));
            same.setAccessibleText(text.of("report.nearby.same.spoken", row.text()));
            nearby.getChildren()
                    .add(Parts.column(
                            "card", Parts.words(row.text()), Parts.words(row.details(), "muted", "small"), same));
        }
    }
}
