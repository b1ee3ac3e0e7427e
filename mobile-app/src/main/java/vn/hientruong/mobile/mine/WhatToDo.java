package vn.hientruong.mobile.mine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vn.hientruong.mobile.device.Camera;
import vn.hientruong.mobile.look.Icon;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.shell.Question;
import vn.hientruong.mobile.shell.Shell;
import vn.hientruong.mobile.text.Strings;
import vn.hientruong.model.report.Score;

/** What a person can do about one report: what is asked of them stands first, what they may do besides stands last. */
final class WhatToDo {
    private static final int LINES = 4;

    private final OneReportViewModel model;
    private final Strings text;
    private final Shell shell;
    private final Camera camera;

    /** What was typed and could not be sent, by the title of its sheet. */
    private final Map<String, String> drafts = new HashMap<>();

    WhatToDo(OneReportViewModel model, Strings text, Shell shell, Camera camera) {
        this.model = model;
        this.camera = camera;
        this.text = text;
        this.shell = shell;
    }

    /** A question to answer, or how it went; empty when nothing is asked. */
    Optional<Node> of(OneReportState state) {
        if (state.may().answer() && !state.question().isEmpty()) {
            return Optional.of(question(state));
        }
        return state.may().rate() ? Optional.of(rating(state)) : Optional.empty();
    }

    private Node question(OneReportState state) {
        return Parts.notice(
                text.of("one.question"),
                state.question(),
                busy(
                        state,
                        Parts.primary(
                                text.of("one.answer"),
                                () -> write(text.of("one.answer"), text.of("one.answer.field"), model::answer))));
    }

    private Node rating(OneReportState state) {
        VBox rating = Parts.column(
                "card",
                Parts.words(text.of("rate.title"), "heading"),
                score(state, Icon.SMILE, text.of("rate.satisfied"), Score.SATISFIED),
                score(state, Icon.FLAT, text.of("rate.acceptable"), Score.ACCEPTABLE),
                score(state, Icon.FROWN, text.of("rate.dissatisfied"), Score.DISSATISFIED));
        if (state.may().reopen()) {
            rating.getChildren()
                    .add(busy(
                            state,
                            Parts.link(
                                    text.of("one.reopen"),
                                    () -> write(text.of("one.reopen"), text.of("one.reopen.field"), model::reopen))));
        }
        return rating;
    }

    private Node score(OneReportState state, Icon face, String name, Score score) {
        Button button = Parts.secondary(name, () -> model.rate(score, shell::say));
        button.setGraphic(face.picture());
        button.setMaxWidth(Double.MAX_VALUE);
        return busy(state, button);
    }

    /** What nobody asks for. */
    List<Node> quietly(OneReportState state) {
        List<Node> buttons = new ArrayList<>();
        if (state.may().follow()) {
            buttons.add(busy(state, Parts.secondary(text.of("one.follow"), () -> model.follow(true, shell::say))));
        }
        if (state.may().unfollow()) {
            buttons.add(busy(state, Parts.secondary(text.of("one.unfollow"), () -> model.follow(false, shell::say))));
        }
        if (state.may().add()) {
            buttons.add(busy(
                    state,
                    Parts.secondary(
                            text.of("one.add"),
                            () -> write(text.of("one.add"), text.of("one.add.field"), model::add))));
        }
        if (state.may().withdraw()) {
            buttons.add(busy(state, Parts.link(text.of("one.withdraw"), this::withdraw)));
        }
        return buttons;
    }

    private void withdraw() {
        shell.ask(new Question(
                text.of("one.withdraw.ask"),
                text.of("one.withdraw.what"),
                text.of("one.withdraw.yes"),
                true,
                () -> model.withdraw(shell::say)));
    }

    private static Button busy(OneReportState state, Button button) {
        button.setDisable(state.busy());
        return button;
    }

    /** Takes words and passes them on. */
    @FunctionalInterface
    private interface Sending {
        void send(String words, Consumer<String> done);
    }

    private void write(String title, String name, Sending sending) {
        TextArea field = new TextArea();
        field.setAccessibleText(name);
        field.setWrapText(true);
        field.setPrefRowCount(LINES);
        field.setText(drafts.getOrDefault(title, ""));
        field.textProperty().addListener((words, before, now) -> drafts.put(title, now));
        Button send = Parts.primary(text.of("one.send"), () -> {
            shell.closeSheet();
            sending.send(field.getText(), said -> {
                drafts.remove(title);
                shell.say(said);
            });
        });
        send.disableProperty().bind(field.textProperty().map(String::isBlank));
        VBox named = Parts.column("field", Parts.words(name, "field-name"), field);
        shell.sheet(title, Parts.column("form", named, photos(), send));
        field.requestFocus();
    }

    /** Buttons to take and to choose a photo, and how many there are. */
    private Node photos() {
        Label count = Parts.words("", "muted");
        Button away = Parts.link(text.of("one.photo.remove"), model::detach);
        ListChangeListener<Object> changed = change -> count(count, away);
        model.attached().addListener(new WeakListChangeListener<>(changed));
        count.setUserData(changed);
        count(count, away);
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("choices");
        if (camera.present()) {
            buttons.getChildren().add(Parts.secondary(text.of("one.photo.take"), () -> camera.take(this::taken)));
        }
        buttons.getChildren().add(Parts.secondary(text.of("one.photo.choose"), () -> camera.choose(this::taken)));
        return Parts.column("field", buttons, count, away);
    }

    private void count(Label count, Button away) {
        int photos = model.attached().size();
        count.setText(text.of("one.photo.count", photos));
        for (Node each : List.of(count, away)) {
            each.setVisible(photos > 0);
            each.setManaged(photos > 0);
        }
    }

    private void taken(Camera.Shot shot) {
        if (shot instanceof Camera.Shot.Photo photo) {
            model.attach(photo.file(), shell::say);
        } else if (!(shot instanceof Camera.Shot.Cancelled)) {
            shell.say(text.of("one.photo.missing"));
        }
    }
}
