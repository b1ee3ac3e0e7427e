package vn.hientruong.mobile.choices;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.text.Strings;

/** Where letters go, and how that is changed. */
final class MailCard {
    private final MailViewModel model;
    private final Strings text;
    private final VBox card = Parts.column("card");
    private final TextField field = new TextField();
    private final Button send;

    MailCard(MailViewModel model, Strings text) {
        this.model = model;
        this.text = text;
        field.setPromptText(text.of("mail.prompt"));
        field.setAccessibleText(text.of("mail.field"));
        field.setOnAction(enter -> model.want(field.getText()));
        send = Parts.secondary(text.of("mail.send"), () -> model.want(field.getText()));
        model.state().addListener((state, before, now) -> show(now));
        show(model.state().get());
    }

    Node node() {
        return card;
    }

    private void show(MailState state) {
        Parts.present(card, state.known());
        card.setDisable(state.busy());
        card.getChildren().setAll(Parts.words(text.of("mail.title"), "heading"));
        if (!state.confirmed().isEmpty()) {
            card.getChildren().add(Parts.words(text.of("mail.confirmed", state.confirmed())));
        }
        if (!state.asked().isEmpty()) {
            card.getChildren().add(Parts.words(text.of("mail.asked", state.asked()), "small"));
        } else if (state.confirmed().isEmpty()) {
            card.getChildren().add(Parts.words(text.of("mail.why"), "muted", "small"));
        }
        if (!state.title().isEmpty()) {
            card.getChildren().addAll(Parts.words(state.title(), "fault"), Parts.words(state.advice(), "small"));
        }
        card.getChildren().addAll(field, send);
        if (!state.confirmed().isEmpty() || !state.asked().isEmpty()) {
            card.getChildren().add(Parts.link(text.of("mail.remove"), model::remove));
        }
    }
}
