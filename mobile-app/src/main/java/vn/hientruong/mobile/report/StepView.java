package vn.hientruong.mobile.report;

import java.util.Optional;
import javafx.scene.Node;

/** One step of a new report on the screen. */
interface StepView {
    /** Always the same. */
    Node node();

    /** What stays at the lower edge; always the same. */
    Optional<Node> foot();

    /** Draws a state; called only while this step is in front. */
    void update(ReportState state);
}
