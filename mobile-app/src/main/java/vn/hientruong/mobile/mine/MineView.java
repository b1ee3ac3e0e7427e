package vn.hientruong.mobile.mine;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.ListChangeListener;
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

/** The list of own reports, with those above that are still on the phone; only the rows on the screen exist. */
public final class MineView implements Screen {
    private final MineViewModel model;
    private final Strings text;
    private final Runnable signIn;
    private final Runnable report;
    private final Consumer<String> open;
    private final Consumer<String> draft;
    private final ListView<MineRow> list;
    private final StackPane alone = new StackPane();
    private final VBox above = new VBox();
    private final VBox content;
    private final Node again;
    private boolean anything;

    /**
     * Shows the rows.
     *
     * @param open told the id of a report that was chosen
     * @param draft told the key of a report that came back and was chosen
     * @param signIn opens the way to sign in
     * @param report leads to where one reports
     */
    public MineView(
            MineViewModel model,
            Strings text,
            Consumer<String> open,
            Consumer<String> draft,
            Runnable signIn,
            Runnable report) {
        this.model = model;
        this.text = text;
        this.open = open;
        this.draft = draft;
        this.signIn = signIn;
        this.report = report;
        list = new ListView<>(model.rows());
        list.setAccessibleText(text.of("mine.title"));
        list.setCellFactory(made -> new MineCell(text, this::chosen, model::nearEnd));
        list.setOnKeyPressed(key -> {
            MineRow chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null && key.getCode() == KeyCode.ENTER) {
                chosen(chosen);
            }
        });
        again = Parts.iconButton(Icon.REFRESH, text.of("mine.again"), model::ask);
        above.getStyleClass().add("above");
        content = new VBox(above, alone, list);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(alone, Priority.ALWAYS);
        model.state().addListener((state, before, now) -> show(now));
        list.getItems().addListener((ListChangeListener<MineRow>) change -> {
            if (anything == model.rows().isEmpty()) {
                show(model.state().get());
            }
        });
        show(model.state().get());
    }

    private void chosen(MineRow row) {
        if (row instanceof ReportRow report) {
            open.accept(report.id());
        } else if (row instanceof MineRow.Waiting waiting && waiting.outgoing().editable()) {
            draft.accept(waiting.outgoing().key());
        }
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
        anything = !model.rows().isEmpty();
        boolean listed = anything || state.showing() == MineState.Showing.LIST;
        Parts.present(list, listed);
        Parts.present(alone, !listed);
        Parts.present(above, listed && notable(state));
        again.setDisable(state.busy());
        if (listed) {
            above.getChildren().setAll(notice(state));
        } else {
            VBox inside = new VBox(alone(state));
            inside.setAlignment(Pos.CENTER);
            alone.getChildren().setAll(Parts.scrolling(text.of("mine.title"), inside));
        }
    }

    /** With reports still on the phone there is something to see, whatever the backend has. */
    private static boolean notable(MineState state) {
        return switch (state.showing()) {
            case GUEST, FAILURE -> true;
            case LIST -> !state.title().isEmpty();
            case EMPTY, LOADING -> false;
        };
    }

    private Node notice(MineState state) {
        return switch (state.showing()) {
            case GUEST ->
                Parts.notice(state.title(), state.advice(), Parts.secondary(text.of("account.signIn"), signIn));
            case FAILURE ->
                Parts.notice(state.title(), state.advice(), Parts.secondary(text.of("mine.again"), model::ask));
            case EMPTY, LIST, LOADING -> Parts.notice(state.title(), state.advice());
        };
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
}
