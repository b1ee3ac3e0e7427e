package vn.hientruong.mobile.around;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import vn.hientruong.mobile.around.AroundFilter.Choice;
import vn.hientruong.mobile.around.AroundFilter.Progress;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.text.Strings;

/** Chooses what is looked for on the map: each press counts at once, so the map behind shows what it does. */
final class AroundFilterView {
    private final AroundViewModel model;
    private final Strings text;

    AroundFilterView(AroundViewModel model, Strings text) {
        this.model = model;
        this.text = text;
    }

    /** The {@code done} closes what it is in. */
    Node node(Runnable done) {
        Button show = Parts.primary(text.of("around.filter.show"), done);
        show.setMaxWidth(Double.MAX_VALUE);
        return Parts.column("form", progress(), categories(), show);
    }

    private Node progress() {
        ToggleGroup group = new ToggleGroup();
        VBox choices = Parts.column("field", Parts.words(text.of("around.filter.progress"), "field-name"));
        for (Progress each : Progress.values()) {
            boolean chosen = model.filter().get().progress() == each;
            choices.getChildren()
                    .add(choice(
                            each.inWords(text),
                            group,
                            chosen,
                            () -> model.look(model.filter().get().with(each))));
        }
        return choices;
    }

    private Node categories() {
        ToggleGroup group = new ToggleGroup();
        VBox choices = Parts.column("field", Parts.words(text.of("around.filter.category"), "field-name"));
        choices.getChildren().add(category(new Choice("", text.of("around.filter.every")), group));
        List<Choice> known = model.categories();
        known.forEach(each -> choices.getChildren().add(category(each, group)));
        return choices;
    }

    private Node category(Choice each, ToggleGroup group) {
        boolean chosen = model.filter().get().category().equals(each.code());
        return choice(
                each.name(),
                group,
                chosen,
                () -> model.look(model.filter().get().withCategory(each.code())));
    }

    private static Node choice(String name, ToggleGroup group, boolean chosen, Runnable press) {
        RadioButton choice = Parts.choice(name, group);
        choice.setSelected(chosen);
        choice.setOnAction(pressed -> press.run());
        return choice;
    }
}
