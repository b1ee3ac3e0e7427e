package vn.hientruong.mobile.choices;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vn.hientruong.mobile.choices.ChoicesState.Box;
import vn.hientruong.mobile.choices.ChoicesState.OccasionRow;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.shell.Screen;
import vn.hientruong.mobile.text.Strings;

/** A card for each occasion with a box for each way; where letters go; when it is quiet. */
public final class ChoicesView implements Screen {
    private final ChoicesViewModel model;
    private final Strings text;
    private final VBox page = new VBox();
    private final ScrollPane content;
    private final StandingView standing;
    private final MailCard mail;
    private final List<CheckBox> boxes = new ArrayList<>();
    private List<Box> shown = List.of();

    public ChoicesView(ChoicesViewModel model, Strings text) {
        this.model = model;
        this.text = text;
        mail = new MailCard(model.mail(), text);
        content = Parts.scrolling(text.of("choices.title"), page);
        standing = new StandingView(page, text, model::ask, model::undo);
        model.state().addListener((state, before, now) -> show(now));
        show(model.state().get());
    }

    @Override
    public ObservableStringValue title() {
        return new ReadOnlyStringWrapper(text.of("choices.title"));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void shown() {
        model.ask();
    }

    private void show(ChoicesState state) {
        if (standing.shows(state)) {
            known(state);
        }
    }

    /** Boxes stay where they are, or whoever goes through them by keyboard would lose their place. */
    private void known(ChoicesState state) {
        List<Box> all =
                state.rows().stream().flatMap(row -> row.boxes().stream()).toList();
        if (page.getChildren().size() < 2 || all.size() != shown.size()) {
            build(state.rows());
        }
        shown = all;
        for (int i = 0; i < all.size(); i++) {
            boxes.get(i).setSelected(all.get(i).on());
        }
    }

    private void build(List<OccasionRow> rows) {
        boxes.clear();
        page.getChildren().setAll(standing.news(), Parts.words(text.of("choices.inbox"), "muted"));
        rows.forEach(row -> page.getChildren().add(card(row)));
        page.getChildren()
                .addAll(
                        mail.node(),
                        Parts.column(
                                "card",
                                Parts.words(text.of("choices.quiet"), "heading"),
                                Parts.words(text.of("choices.quiet.below"), "muted", "small")));
    }

    private Node card(OccasionRow row) {
        FlowPane ways = new FlowPane();
        ways.getStyleClass().add("ways");
        row.boxes().forEach(box -> ways.getChildren().add(box(box)));
        return Parts.column(
                "card", Parts.words(row.name(), "heading"), Parts.words(row.below(), "muted", "small"), ways);
    }

    private CheckBox box(Box box) {
        CheckBox made = Parts.check(box.name());
        made.setAccessibleText(box.spoken());
        made.setOnAction(press -> model.tick(box, made.isSelected()));
        boxes.add(made);
        return made;
    }
}
