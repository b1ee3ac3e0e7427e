package vn.hientruong.mobile.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.look.Icon;
import vn.hientruong.mobile.look.Motion;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.text.Strings;

/** What lies over the screens for a moment: questions, sheets, and short words at the lower edge. */
final class Overlays extends StackPane {
    private static final double WIDEST = 480;
    private static final Duration READING_TIME = Duration.seconds(6);

    private final Strings text;
    private final StackPane shade = new StackPane();
    private final StackPane words = new StackPane();
    private final PauseTransition end = new PauseTransition(READING_TIME);
    private @Nullable Node before;

    Overlays(Strings text) {
        this.text = text;
        setPickOnBounds(false);
        shade.getStyleClass().add("shade");
        shade.setVisible(false);
        shade.setOnMouseClicked(press -> {
            if (press.getTarget() == shade) {
                close();
            }
        });
        words.setPickOnBounds(false);
        words.getStyleClass().add("snackbar-area");
        words.setAlignment(Pos.BOTTOM_CENTER);
        end.setOnFinished(over -> words.getChildren().clear());
        getChildren().addAll(words, shade);
    }

    boolean open() {
        return shade.isVisible();
    }

    /** Puts {@code inside} at the lower edge, over everything, until it is closed. */
    void sheet(String title, Node inside) {
        HBox head = Parts.row(
                "sheet-head",
                Parts.grow(Parts.words(title, "sheet-title")),
                Parts.iconButton(Icon.CLOSE, text.of("shell.close"), this::close));
        VBox body = Parts.column("sheet-body", inside);
        ScrollPane scroll = Parts.scrolling(title, body);
        asHighAs(scroll, body);
        VBox sheet = new VBox(head, scroll);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxWidth(WIDEST);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        sheet.setMaxHeight(Region.USE_PREF_SIZE);
        cover(title, sheet, Pos.BOTTOM_CENTER);
    }

    void ask(Question question) {
        Button yes = question.danger()
                ? Parts.danger(question.yes(), () -> answer(question))
                : Parts.primary(question.yes(), () -> answer(question));
        Button no = Parts.secondary(text.of("shell.cancel"), this::close);
        yes.setMaxWidth(Double.MAX_VALUE);
        no.setMaxWidth(Double.MAX_VALUE);
        no.setCancelButton(true);
        VBox dialog = Parts.column("dialog", Parts.words(question.title(), "sheet-title"));
        if (!question.text().isEmpty()) {
            dialog.getChildren().add(Parts.words(question.text()));
        }
        dialog.getChildren().addAll(yes, no);
        dialog.setMaxWidth(WIDEST);
        VBox inside = new VBox(dialog);
        ScrollPane scroll = Parts.scrolling(question.title(), inside);
        asHighAs(scroll, inside);
        scroll.setMaxWidth(WIDEST);
        scroll.setMaxHeight(Region.USE_PREF_SIZE);
        cover(question.title(), scroll, Pos.CENTER);
        no.requestFocus();
    }

    /** Text wraps, so only what is laid out knows how high it is. */
    private static void asHighAs(ScrollPane scroll, Region inside) {
        scroll.setFitToHeight(false);
        scroll.prefHeightProperty().bind(inside.heightProperty().add(2));
        scroll.setMinHeight(0);
    }

    private void answer(Question question) {
        close();
        question.then().run();
    }

    private void cover(String spoken, Node node, Pos place) {
        if (!open()) {
            before = getScene() == null ? null : getScene().getFocusOwner();
        }
        node.setAccessibleRole(AccessibleRole.DIALOG);
        node.setAccessibleText(spoken);
        StackPane.setAlignment(node, place);
        shade.getChildren().setAll(node);
        shade.setVisible(true);
        // what scrolls has its content only after this, and only then can something in it take the focus
        node.applyCss();
        Motion.riseIn(node);
        node.requestFocus();
    }

    void close() {
        shade.setVisible(false);
        shade.getChildren().clear();
        if (before != null) {
            before.requestFocus();
            before = null;
        }
    }

    /** Says something that needs no answer; it goes away by itself. */
    void say(String what, String action, Runnable press) {
        HBox bar = Parts.row("snackbar", Parts.grow(Parts.words(what, "snackbar-words")));
        if (!action.isEmpty()) {
            bar.getChildren().add(Parts.link(action, () -> {
                words.getChildren().clear();
                press.run();
            }));
        }
        bar.setMaxWidth(WIDEST);
        bar.setMaxHeight(Region.USE_PREF_SIZE);
        bar.setAccessibleText(what);
        words.getChildren().setAll(bar);
        Motion.riseIn(bar);
        end.playFromStart();
    }
}
