package vn.hientruong.mobile.report;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import vn.hientruong.mobile.look.Drawing;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.text.Strings;

/** What has to be known before going on, above every step. */
final class Notes {
    private Notes() {}

    /** Where they stand; takes no room while there are none. */
    static VBox box() {
        VBox box = Parts.column("steps");
        box.managedProperty().bind(Bindings.isNotEmpty(box.getChildren()));
        return box;
    }

    static void add(Pane above, ReportState state, Strings text, ReportViewModel model) {
        if (!state.problem().isEmpty()) {
            above.getChildren().add(Parts.notice(state.problem(), ""));
        }
        if (!state.notice().isEmpty()) {
            above.getChildren()
                    .add(Parts.notice(state.notice(), "", Parts.link(text.of("report.discard"), model::discard)));
        }
    }

    /** In the middle. */
    static Node picture(Drawing drawing) {
        HBox middle = Parts.row("picture", drawing.picture());
        middle.setAlignment(Pos.CENTER);
        return middle;
    }
}
