package vn.hientruong.mobile.choices;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import vn.hientruong.mobile.choices.AreasState.AreaRow;
import vn.hientruong.mobile.device.Positions;
import vn.hientruong.mobile.look.Icon;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.shell.Screen;
import vn.hientruong.mobile.shell.WhereIStand;
import vn.hientruong.mobile.text.Strings;

/** The communes a person hears of, above those that may be added. */
public final class AreasView implements Screen {
    private final AreasViewModel model;
    private final WhereIStand whereIStand;
    private final Strings text;
    private final Consumer<String> say;
    private final VBox page = new VBox();
    private final ScrollPane content;
    private final StandingView standing;
    private final VBox chosen = Parts.column("lines");
    private final VBox found = Parts.column("lines");
    private final Label none = Parts.words("", "muted");
    private final Label note = Parts.words("", "muted", "small");
    private final TextField search = new TextField();
    private final Button here;
    private List<AreaRow> shownChosen = List.of();
    private List<AreaRow> shownFound = List.of();

    /** The {@code say} says a few words over the screen. */
    public AreasView(AreasViewModel model, Positions positions, Strings text, Consumer<String> say) {
        this.model = model;
        whereIStand = new WhereIStand(positions, text, say);
        this.text = text;
        this.say = say;
        none.setText(text.of("areas.none"));
        search.setPromptText(text.of("areas.search"));
        search.setAccessibleText(text.of("areas.search"));
        search.textProperty().addListener((typed, before, now) -> model.search(now));
        here = Parts.secondary(text.of("areas.here"), this::here);
        here.setGraphic(Icon.TARGET.picture());
        here.setMaxWidth(Double.MAX_VALUE);
        content = Parts.scrolling(text.of("areas.title"), page);
        standing = new StandingView(page, text, model::ask, model::undo);
        model.state().addListener((state, before, now) -> show(now));
        show(model.state().get());
    }

    @Override
    public ObservableStringValue title() {
        return new ReadOnlyStringWrapper(text.of("areas.title"));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void shown() {
        model.ask();
    }

    @Override
    public void hidden() {
        whereIStand.stop();
    }

    private void here() {
        whereIStand.find(fix -> {
            if (!model.addAt(fix.lat(), fix.lon())) {
                say.accept(text.of("areas.here.outside"));
            }
        });
    }

    private void show(AreasState state) {
        if (standing.shows(state)) {
            known(state);
        }
    }

    private void known(AreasState state) {
        if (!page.getChildren().contains(found)) {
            page.getChildren()
                    .setAll(
                            standing.news(),
                            Parts.words(text.of("areas.why"), "muted"),
                            none,
                            chosen,
                            here,
                            Parts.column("field", Parts.words(text.of("areas.add"), "field-name"), search),
                            found,
                            note);
        }
        Parts.present(none, state.chosen().isEmpty());
        Parts.present(chosen, !state.chosen().isEmpty());
        Parts.present(found, !state.found().isEmpty());
        Parts.present(note, !state.note().isEmpty());
        note.setText(state.note());
        if (!shownChosen.equals(state.chosen())) {
            shownChosen = state.chosen();
            chosen.getChildren()
                    .setAll(shownChosen.stream().map(this::chosenLine).toList());
        }
        if (!shownFound.equals(state.found())) {
            shownFound = state.found();
            found.getChildren().setAll(shownFound.stream().map(this::foundLine).toList());
        }
    }

    private Node chosenLine(AreaRow row) {
        return Parts.row(
                "chosen-line",
                Icon.PIN.picture(),
                Parts.grow(Parts.words(row.name(), "line-name")),
                Parts.iconButton(Icon.CLOSE, text.of("areas.remove", row.name()), () -> model.remove(row.code())));
    }

    private Node foundLine(AreaRow row) {
        return Parts.line(Icon.PLUS, row.name(), "", () -> model.add(row.code()));
    }
}
