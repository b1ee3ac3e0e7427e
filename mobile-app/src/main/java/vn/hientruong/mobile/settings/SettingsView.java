package vn.hientruong.mobile.settings;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vn.hientruong.mobile.look.Appearance.Theme;
import vn.hientruong.mobile.look.Icon;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.shell.Screen;
import vn.hientruong.mobile.text.Strings;

/** Language, size of text, colours, movement. */
public final class SettingsView implements Screen {
    private final SettingsViewModel model;
    private final Strings text;
    private final ScrollPane content;
    private final Label size = Parts.words("", "strong");
    private final Button smaller;
    private final Button larger;

    public SettingsView(SettingsViewModel model, Strings text) {
        this.model = model;
        this.text = text;
        smaller = Parts.iconButton(Icon.MINUS, text.of("settings.smaller"), model::shrink);
        larger = Parts.iconButton(Icon.PLUS, text.of("settings.larger"), model::grow);
        content = Parts.scrolling(text.of("settings.title"), new VBox(language(), textSize(), looks()));
        model.settings().addListener((settings, before, now) -> show(now));
        show(model.settings().get());
    }

    @Override
    public ObservableStringValue title() {
        return new ReadOnlyStringWrapper(text.of("settings.title"));
    }

    @Override
    public Node content() {
        return content;
    }

    private void show(Settings settings) {
        size.setText(
                text.of("settings.percent", Math.round(settings.appearance().textScale() * 100)));
        smaller.setDisable(!model.canShrink());
        larger.setDisable(!model.canGrow());
    }

    private Node language() {
        ToggleGroup group = new ToggleGroup();
        Locale now = model.settings().get().language();
        FlowPane choices = new FlowPane(
                choice(group, text.of("settings.vietnamese"), !"en".equals(now.getLanguage()), new Locale("vi")),
                choice(group, text.of("settings.english"), "en".equals(now.getLanguage()), Locale.ENGLISH));
        choices.getStyleClass().add("choices");
        return Parts.column("card", Parts.words(text.of("settings.language"), "heading"), choices);
    }

    private RadioButton choice(ToggleGroup group, String name, boolean chosen, Locale language) {
        RadioButton choice = Parts.choice(name, group);
        choice.setSelected(chosen);
        choice.setOnAction(press -> model.speak(language));
        return choice;
    }

    private Node textSize() {
        return Parts.column(
                "card",
                Parts.words(text.of("settings.textSize"), "heading"),
                Parts.row("stepper", smaller, size, larger),
                Parts.column("sample", Parts.words(text.of("settings.sample"))));
    }

    private Node looks() {
        Settings now = model.settings().get();
        return Parts.column(
                "card",
                Parts.words(text.of("settings.looks"), "heading"),
                toggle(text.of("settings.dark"), now.appearance().theme() == Theme.DARK, model::dark),
                toggle(text.of("settings.contrast"), now.appearance().contrast(), model::contrast),
                toggle(text.of("settings.motion"), now.appearance().motion(), model::motion));
    }

    private static CheckBox toggle(String name, boolean on, Consumer<Boolean> change) {
        CheckBox toggle = Parts.check(name);
        toggle.setSelected(on);
        toggle.setOnAction(press -> change.accept(toggle.isSelected()));
        return toggle;
    }
}
