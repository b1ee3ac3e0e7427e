package vn.hientruong.mobile.look;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The pieces every screen is made of: text that wraps rather than be cut, and controls a thumb can hit. */
public final class Parts {
    /** Between two facts in one line. */
    public static final String DOT = " \u00b7 ";

    private Parts() {}

    /** Text that wraps and is never cut. */
    public static Label words(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** Never lower than what is in it: the screen scrolls instead. */
    public static VBox column(String style, Node... parts) {
        VBox column = new VBox(parts);
        column.setMinHeight(Region.USE_PREF_SIZE);
        column.getStyleClass().add(style);
        return column;
    }

    /** Side by side, as wide as what is in it; the part given to {@link #grow} takes the rest. */
    public static HBox row(String style, Node... parts) {
        HBox row = new HBox(parts);
        row.setMinHeight(Region.USE_PREF_SIZE);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add(style);
        return row;
    }

    /** Lets a part of a row take what the others leave. */
    public static <N extends Region> N grow(N part) {
        part.setMaxWidth(Double.MAX_VALUE);
        part.setMinWidth(0);
        HBox.setHgrow(part, Priority.ALWAYS);
        return part;
    }

    /** The one thing most people come to a screen for. */
    public static Button primary(String text, Runnable press) {
        return button(text, "primary", press);
    }

    /** Anything else one may do. */
    public static Button secondary(String text, Runnable press) {
        return button(text, "secondary", press);
    }

    /** What cannot be taken back. */
    public static Button danger(String text, Runnable press) {
        return button(text, "danger", press);
    }

    /** Text that can be pressed. */
    public static Button link(String text, Runnable press) {
        return button(text, "link", press);
    }

    private static Button button(String text, String style, Runnable press) {
        Button button = new PressButton(text);
        button.setAccessibleText(text);
        button.getStyleClass().add(style);
        button.setOnAction(pressed -> press.run());
        return button;
    }

    /** A round button with a picture alone. */
    public static Button iconButton(Icon icon, String spoken, Runnable press) {
        Button button = new Button();
        button.setGraphic(icon.picture());
        button.setAccessibleText(spoken);
        button.getStyleClass().add("icon-button");
        button.setOnAction(pressed -> press.run());
        return button;
    }

    /**
     * A line of a list that leads somewhere: picture, name, what it is set to, an arrow.
     *
     * @param below a second, smaller line; empty for none
     */
    public static Button line(Icon icon, String name, String below, Runnable press) {
        VBox text = column("line-text", words(name, "line-name"));
        if (!below.isEmpty()) {
            text.getChildren().add(words(below, "muted", "small"));
        }
        HBox inside = row("line-inside", icon.picture(), grow(text), Icon.FORWARD.picture());
        Button line = new PressBox(inside);
        line.setAccessibleText(below.isEmpty() ? name : name + ". " + below);
        line.getStyleClass().add("line");
        line.setOnAction(pressed -> press.run());
        return line;
    }

    /** A card that can be pressed as a whole. */
    public static Button card(Region inside, String spoken, Runnable press) {
        Button card = new PressBox(inside);
        card.setAccessibleText(spoken);
        card.getStyleClass().setAll("row", "card-button");
        card.setOnAction(pressed -> press.run());
        return card;
    }

    /** A box to tick. */
    public static CheckBox check(String text) {
        return new CheckLine(text);
    }

    /** One of several choices; they share a {@link ToggleGroup}. */
    public static RadioButton choice(String text, ToggleGroup group) {
        RadioButton choice = new ChoiceLine(text);
        choice.setToggleGroup(group);
        return choice;
    }

    /** What a screen scrolls. */
    public static ScrollPane scrolling(String spoken, Region inside) {
        inside.getStyleClass().add("content");
        ScrollPane scroll = new ScrollPane(inside);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setPannable(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setAccessibleText(spoken);
        return scroll;
    }

    /** Says that something is on its way. */
    public static VBox waiting(String text) {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.setAccessibleText(text);
        return column("message", wheel, words(text, "muted"));
    }

    /** Shows it, or leaves no trace of it and no room for it. */
    public static void present(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    /** A screen with nothing to show says why and what to do; {@code more} holds buttons. */
    public static VBox message(Drawing drawing, String title, String advice, Node... more) {
        VBox message = column("message", drawing.picture(), words(title, "message-title"));
        if (!advice.isEmpty()) {
            message.getChildren().add(words(advice, "muted"));
        }
        message.getChildren().addAll(more);
        return message;
    }

    /** A word on the state of something. {@code kind} is {@code ok}, {@code busy}, {@code ask}, {@code bad} or {@code idle}. */
    public static Label pill(String text, String kind) {
        return words(text, "pill", kind);
    }

    /** Something to know before reading on; {@code more} holds buttons. */
    public static VBox notice(String title, String advice, Node... more) {
        VBox notice = column("notice", words(title, "notice-title"));
        if (!advice.isEmpty()) {
            notice.getChildren().add(words(advice, "notice-advice"));
        }
        notice.getChildren().addAll(more);
        return notice;
    }
}
