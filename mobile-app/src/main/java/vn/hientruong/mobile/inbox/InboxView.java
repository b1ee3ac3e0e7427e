package vn.hientruong.mobile.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import vn.hientruong.mobile.look.Drawing;
import vn.hientruong.mobile.look.Icon;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.shell.Screen;
import vn.hientruong.mobile.text.Strings;

/** The list of what the person was told. */
public final class InboxView implements Screen {
    private final InboxViewModel model;
    private final Strings text;
    private final Consumer<String> open;
    private final Runnable signIn;
    private final VBox page = new VBox();
    private final ScrollPane content;
    private final Button allRead;

    /**
     * Shows the rows.
     *
     * @param open told the id of the report that a chosen row is about
     * @param signIn opens the way to sign in
     */
    public InboxView(InboxViewModel model, Strings text, Consumer<String> open, Runnable signIn) {
        this.model = model;
        this.text = text;
        this.open = open;
        this.signIn = signIn;
        allRead = Parts.iconButton(Icon.CHECK, text.of("inbox.allRead"), model::allRead);
        content = Parts.scrolling(text.of("inbox.title"), page);
        model.state().addListener((state, before, now) -> show(now));
        show(model.state().get());
    }

    @Override
    public ObservableStringValue title() {
        return new ReadOnlyStringWrapper(text.of("inbox.title"));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public List<Node> actions() {
        return List.of(allRead);
    }

    @Override
    public boolean listOfMore() {
        return true;
    }

    @Override
    public void shown() {
        model.ask();
    }

    private void show(InboxState state) {
        boolean listed = state.showing() == InboxState.Showing.LIST;
        page.setAlignment(listed ? Pos.TOP_LEFT : Pos.CENTER);
        allRead.setDisable(state.rows().stream().noneMatch(InboxRow::unread));
        page.getChildren()
                .setAll(
                        switch (state.showing()) {
                            case LOADING -> List.of(Parts.waiting(state.title()));
                            case GUEST ->
                                List.of(Parts.message(
                                        Drawing.KEY,
                                        state.title(),
                                        state.advice(),
                                        Parts.primary(text.of("account.signIn"), signIn)));
                            case EMPTY -> List.of(Parts.message(Drawing.LETTERBOX, state.title(), state.advice()));
                            case FAILURE ->
                                List.of(Parts.message(
                                        Drawing.CLOUD,
                                        state.title(),
                                        state.advice(),
                                        Parts.primary(text.of("mine.again"), model::ask)));
                            case LIST -> listed(state);
                        });
    }

    private List<Node> listed(InboxState state) {
        List<Node> parts = new ArrayList<>();
        if (!state.title().isEmpty()) {
            parts.add(Parts.notice(state.title(), state.advice()));
        }
        if (state.askForPush()) {
            parts.add(Parts.notice(
                    text.of("push.offer"),
                    text.of("push.offer.why"),
                    Parts.primary(text.of("push.yes"), model::wantPush),
                    Parts.link(text.of("push.no"), model::noPush)));
        }
        VBox rows = Parts.column("rows");
        state.rows().forEach(row -> rows.getChildren().add(card(row)));
        parts.add(rows);
        if (state.more()) {
            parts.add(Parts.secondary(text.of("inbox.older"), model::older));
        }
        return parts;
    }

    private Node card(InboxRow row) {
        VBox inside = Parts.column("line-text", Parts.words(row.title(), row.unread() ? "row-name" : "row-read"));
        if (!row.words().isEmpty()) {
            inside.getChildren().add(Parts.words(row.words(), "small"));
        }
        inside.getChildren().add(Parts.words(row.when(), "muted", "small"));
        Button card = Parts.card(inside, row.spoken(text.of("inbox.unread")), () -> {
            model.opened(row);
            if (!row.report().isEmpty()) {
                open.accept(row.report());
            }
        });
        if (row.unread()) {
            card.getStyleClass().add("unread");
        }
        return card;
    }
}
