package vn.hientruong.mobile.mine;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.hientruong.mobile.look.Drawing;
import vn.hientruong.mobile.look.Icon;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.shell.Screen;
import vn.hientruong.mobile.text.Strings;

/** The list of own reports; only the rows on the screen exist. */
public final class MineView implements Screen {
    private final MineViewModel model;
    private final Strings text;
    private final Runnable signIn;
    private final Runnable report;
    private final ListView<ReportRow> list;
    private final StackPane alone = new StackPane();
    private final VBox above = new VBox();
    private final VBox content;
    private final Node again;

    /**
     * Shows the rows.
     *
     * @param open told the id of a report that was chosen
     * @param signIn opens the way to sign in
     * @param report leads to where one reports
     */
    public MineView(MineViewModel model, Strings text, Consumer<String> open, Runnable signIn, Runnable report) {
        this.model = model;
        this.text = text;
        this.signIn = signIn;
        this.report = report;
        list = new ListView<>(model.rows());
        list.setAccessibleText(text.of("mine.title"));
        list.setCellFactory(made -> new ReportCell(open, model::nearEnd));
        list.setOnKeyPressed(key -> {
            ReportRow chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null && key.getCode() == KeyCode.ENTER) {
                open.accept(chosen.id());
            }
        });
        again = Parts.iconButton(Icon.REFRESH, text.of("mine.again"), model::ask);
        above.getStyleClass().add("above");
        content = new VBox(above, alone, list);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(alone, Priority.ALWAYS);
        model.state().addListener((state, before, now) -> show(now));
        show(model.state().get());
    }

    @Override
    public ObservableStringValue title() {
        return new ReadOnlyStringWrapper(text.of("mine.title"));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public List<Node> actions() {
        return List.of(again);
    }

    @Override
    public boolean listOfMore() {
        return true;
    }

    @Override
    public void shown() {
        model.shown();
    }

    private void show(MineState state) {
        boolean listed = state.showing() == MineState.Showing.LIST;
        present(list, listed);
        present(alone, !listed);
        present(above, listed && !state.title().isEmpty());
        again.setDisable(state.busy());
        if (listed) {
            above.getChildren().setAll(Parts.notice(state.title(), state.advice()));
        } else {
            VBox inside = new VBox(alone(state));
            inside.setAlignment(Pos.CENTER);
            alone.getChildren().setAll(Parts.scrolling(text.of("mine.title"), inside));
        }
    }

    private Node alone(MineState state) {
        return switch (state.showing()) {
            case GUEST ->
                Parts.message(
                        Drawing.KEY, state.title(), state.advice(), Parts.primary(text.of("account.signIn"), signIn));
            case EMPTY ->
                Parts.message(
                        Drawing.STREET, state.title(), state.advice(), Parts.primary(text.of("mine.report"), report));
            case FAILURE ->
                Parts.message(
                        Drawing.CLOUD, state.title(), state.advice(), Parts.primary(text.of("mine.again"), model::ask));
            case LOADING, LIST -> Parts.waiting(text.of("mine.loading"));
        };
    }

    private static void present(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
