package vn.hientruong.mobile.report;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import vn.hientruong.mobile.look.Drawing;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.text.Strings;

/** It is safe on the phone; how far it has come since. */
final class DoneStepView implements StepView {
    private final Label words = Parts.words("", "strong");
    private final Button another;
    private final ScrollPane scroll;

    DoneStepView(ReportViewModel model, Strings text) {
        another = Parts.primary(text.of("report.another"), model::another);
        another.setMaxWidth(Double.MAX_VALUE);
        VBox body = Parts.message(Drawing.LETTERBOX, text.of("report.done"), text.of("report.done.advice"), words);
        scroll = Parts.scrolling(text.of("report.done"), body);
    }

    @Override
    public Node node() {
        return scroll;
    }

    @Override
    public Optional<Node> foot() {
        return Optional.of(another);
    }

    @Override
    public void update(ReportState state) {
        words.setText(state.done());
    }
}
