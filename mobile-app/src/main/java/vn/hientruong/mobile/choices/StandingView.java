package vn.hientruong.mobile.choices;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import vn.hientruong.mobile.look.Drawing;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.text.Strings;

/** What is said where a choice could not be read or brought, and what can be done about it. */
final class StandingView {
    private final VBox page;
    private final Strings text;
    private final Runnable again;
    private final Runnable back;
    private final VBox news = Parts.column("rows");

    /** The {@code page} is filled with it while nothing is known. */
    StandingView(VBox page, Strings text, Runnable again, Runnable back) {
        this.page = page;
        this.text = text;
        this.again = again;
        this.back = back;
    }

    /** Stands above what is known. */
    Node news() {
        return news;
    }

    /** Shows how it stands; answers whether anything is known, which is then for the page to show. */
    boolean shows(ChosenState state) {
        page.setAlignment(state.showing() == Showing.KNOWN ? Pos.TOP_LEFT : Pos.CENTER);
        switch (state.showing()) {
            case LOADING -> page.getChildren().setAll(Parts.waiting(text.of("choices.loading")));
            case FAILURE ->
                page.getChildren()
                        .setAll(Parts.message(
                                Drawing.CLOUD,
                                state.title(),
                                state.advice(),
                                Parts.primary(text.of("mine.again"), again)));
            case KNOWN -> tell(state);
        }
        return state.showing() == Showing.KNOWN;
    }

    /** Nothing when all is well. */
    private void tell(ChosenState state) {
        news.getChildren().clear();
        news.setManaged(!state.title().isEmpty());
        if (state.title().isEmpty()) {
            return;
        }
        VBox notice = Parts.notice(state.title(), state.advice());
        if (state.again()) {
            notice.getChildren().add(Parts.secondary(text.of("mine.again"), again));
        }
        if (state.undo()) {
            notice.getChildren().add(Parts.secondary(text.of("choices.undo"), back));
        }
        news.getChildren().add(notice);
    }
}
