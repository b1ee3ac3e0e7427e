package vn.hientruong.mobile.choices;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import vn.hientruong.mobile.look.Drawing;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.text.Strings;

/** What is said where a choice could not be read or brought, and what can be done about it. */
final class Unsaved {
    private Unsaved() {}

    /** Nothing is known yet. */
    static Node nothing(String title, String advice, Strings text, Runnable again) {
        return Parts.message(Drawing.CLOUD, title, advice, Parts.primary(text.of("mine.again"), again));
    }

    /** Above what is known; nothing when all is well. */
    static List<Node> said(
            String title,
            String advice,
            boolean mayTryAgain,
            boolean mayGoBack,
            Strings text,
            Runnable again,
            Runnable back) {
        if (title.isEmpty()) {
            return List.of();
        }
        VBox notice = Parts.notice(title, advice);
        if (mayTryAgain) {
            notice.getChildren().add(Parts.secondary(text.of("mine.again"), again));
        }
        if (mayGoBack) {
            notice.getChildren().add(Parts.secondary(text.of("choices.undo"), back));
        }
        return List.of(notice);
    }
}
