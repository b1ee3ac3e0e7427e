package vn.hientruong.mobile.mine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vn.hientruong.mobile.device.Camera;
import vn.hientruong.mobile.look.Drawing;
import vn.hientruong.mobile.look.Icon;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.mine.OneReportState.Fact;
import vn.hientruong.mobile.mine.OneReportState.Line;
import vn.hientruong.mobile.mine.OneReportState.Picture;
import vn.hientruong.mobile.mine.OneReportState.Showing;
import vn.hientruong.mobile.pictures.PhotoFrame;
import vn.hientruong.mobile.pictures.Pictures;
import vn.hientruong.mobile.shell.Screen;
import vn.hientruong.mobile.shell.Shell;
import vn.hientruong.mobile.text.Strings;

/** One report: where it stands, what can be done, photos before and after, facts, timeline. */
public final class OneReportView implements Screen {
    private final OneReportViewModel model;
    private final Strings text;
    private final Pictures pictures;
    private final WhatToDo whatToDo;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();
    private final VBox page = new VBox();
    private final ScrollPane content;
    private final Map<String, Node> frames = new HashMap<>();
    private final Button again;

    public OneReportView(OneReportViewModel model, Strings text, Shell shell, Pictures pictures, Camera camera) {
        this.model = model;
        this.text = text;
        this.pictures = pictures;
        whatToDo = new WhatToDo(model, text, shell, camera);
        title.set(text.of("one.title"));
        again = Parts.iconButton(Icon.REFRESH, text.of("mine.again"), model::ask);
        content = Parts.scrolling(text.of("one.title"), page);
        model.state().addListener((state, before, now) -> show(now));
        show(model.state().get());
    }

    @Override
    public ObservableStringValue title() {
        return title.getReadOnlyProperty();
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public List<Node> actions() {
        return List.of(again);
    }

    @Override
    public void shown() {
        model.shown();
    }

    private void show(OneReportState state) {
        again.setDisable(state.busy());
        page.setAlignment(state.showing() == Showing.REPORT ? Pos.TOP_LEFT : Pos.CENTER);
        page.getChildren()
                .setAll(
                        switch (state.showing()) {
                            case LOADING -> List.of(Parts.waiting(state.notice()));
                            case FAILURE ->
                                List.of(Parts.message(
                                        Drawing.CLOUD,
                                        state.notice(),
                                        state.advice(),
                                        Parts.primary(text.of("mine.again"), model::ask)));
                            case REPORT -> report(state);
                        });
    }

    private List<Node> report(OneReportState state) {
        title.set(state.code());
        List<Node> parts = new ArrayList<>();
        if (!state.notice().isEmpty()) {
            parts.add(Parts.notice(state.notice(), state.advice()));
        }
        parts.add(head(state));
        whatToDo.of(state).ifPresent(parts::add);
        parts.addAll(photos(state));
        parts.add(facts(state));
        parts.add(timeline(state));
        parts.addAll(whatToDo.quietly(state));
        return parts;
    }

    private Node head(OneReportState state) {
        FlowPane marks = new FlowPane(Parts.pill(state.status(), state.kind()));
        marks.getStyleClass().add("marks");
        if (!state.due().isEmpty()) {
            Label due = Parts.words(state.due(), "small", "due");
            if (state.late()) {
                due.getStyleClass().add("late");
            }
            marks.getChildren().add(due);
        }
        VBox head = Parts.column("head", Parts.words(state.category(), "heading"), marks);
        if (!state.words().isEmpty()) {
            head.getChildren().add(Parts.words(state.words()));
        }
        return head;
    }

    private List<Node> photos(OneReportState state) {
        List<Node> parts = new ArrayList<>();
        if (!state.result().isEmpty() || !state.after().isEmpty()) {
            parts.add(Parts.column(
                    "card",
                    Parts.words(text.of("one.result"), "heading"),
                    Parts.words(state.result()),
                    photos(state.after(), text.of("one.after"))));
        }
        if (!state.before().isEmpty()) {
            parts.add(photos(state.before(), text.of("one.before")));
        }
        return parts;
    }

    /** Frames are kept while the screen is open: it is drawn anew whenever anything changes, photos do not. */
    private Node photos(List<Picture> shown, String name) {
        FlowPane strip = new FlowPane();
        strip.getStyleClass().add("photos");
        for (Picture photo : shown) {
            strip.getChildren()
                    .add(frames.computeIfAbsent(
                            name + photo.id() + photo.url(),
                            made -> PhotoFrame.of(pictures, photo.id(), photo.url(), photo.spoken())));
        }
        return shown.isEmpty() ? strip : Parts.column("photo-group", Parts.words(name, "strong", "small"), strip);
    }

    private static Node facts(OneReportState state) {
        VBox facts = Parts.column("card");
        for (Fact fact : state.facts()) {
            facts.getChildren()
                    .add(Parts.column("fact", Parts.words(fact.name(), "muted", "small"), Parts.words(fact.value())));
        }
        return facts;
    }

    private Node timeline(OneReportState state) {
        VBox timeline = Parts.column("card", Parts.words(text.of("one.timeline"), "heading"));
        for (Line line : state.timeline()) {
            timeline.getChildren().add(line(line));
        }
        return timeline;
    }

    private Node line(Line line) {
        String by = line.by().isEmpty() ? line.when() : line.when() + Parts.DOT + line.by();
        VBox said =
                Parts.column("timeline-line", Parts.words(line.what(), "strong"), Parts.words(by, "muted", "small"));
        if (!line.note().isEmpty()) {
            said.getChildren().add(Parts.words(line.note()));
        }
        if (!line.pictures().isEmpty()) {
            said.getChildren().add(photos(line.pictures(), text.of("one.photo")));
        }
        return said;
    }
}
