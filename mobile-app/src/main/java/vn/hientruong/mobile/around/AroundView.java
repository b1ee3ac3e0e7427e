package vn.hientruong.mobile.around;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.hientruong.mobile.device.Positions;
import vn.hientruong.mobile.look.Drawing;
import vn.hientruong.mobile.look.Icon;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.map.MapPane;
import vn.hientruong.mobile.map.Marker;
import vn.hientruong.mobile.map.Spot;
import vn.hientruong.mobile.map.Viewport;
import vn.hientruong.mobile.shell.Screen;
import vn.hientruong.mobile.shell.Shell;
import vn.hientruong.mobile.shell.WhereIStand;
import vn.hientruong.mobile.text.Strings;

/** The map with the list beside it where there is room; on a phone a button changes between the two. */
public final class AroundView implements Screen {
    private static final double ROOM_FOR_BOTH = 700;
    private static final double LIST_WIDTH = 320;
    private static final double STEPS_INTO_A_CLUSTER = 2;
    private static final double STREET = 17;

    private final AroundViewModel model;
    private final Strings text;
    private final Shell shell;
    private final MapPane map;
    private final WhereIStand whereIStand;
    private final Consumer<String> open;
    private final VBox rows = new VBox();
    private final ScrollPane list;
    private final Label note = Parts.words("", "map-note");
    private final VBox top = new VBox();
    private final StackPane mapSide;
    private final HBox content = new HBox();
    private final Button change;
    private final Button narrow;
    private boolean listInFront;
    private boolean inFront;

    /** The {@code open} is told the id of a report to show. */
    public AroundView(
            AroundViewModel model, MapPane map, Positions positions, Strings text, Shell shell, Consumer<String> open) {
        this.model = model;
        this.map = map;
        this.text = text;
        this.shell = shell;
        whereIStand = new WhereIStand(positions, text, shell::say);
        this.open = open;
        rows.getStyleClass().add("rows");
        list = Parts.scrolling(text.of("around.list"), rows);
        top.getStyleClass().add("map-top");
        top.setAlignment(Pos.TOP_CENTER);
        top.setPickOnBounds(false);
        top.setMaxHeight(Region.USE_PREF_SIZE);
        mapSide = new StackPane(map, top);
        StackPane.setAlignment(top, Pos.TOP_CENTER);
        note.setMaxWidth(Region.USE_PREF_SIZE);
        change = Parts.iconButton(Icon.LIST, text.of("around.showList"), this::change);
        narrow = Parts.iconButton(Icon.FUNNEL, text.of("around.filter"), this::narrow);
        map.add(Parts.iconButton(Icon.TARGET, text.of("around.here"), this::here));
        HBox.setHgrow(mapSide, Priority.ALWAYS);
        content.widthProperty().addListener((width, before, now) -> arrange());
        map.viewport().addListener((view, before, now) -> look(now));
        model.state().addListener((state, before, now) -> show(now));
        model.filter().addListener((filter, before, now) -> show(model.state().get()));
        show(model.state().get());
        arrange();
    }

    @Override
    public ObservableStringValue title() {
        return new ReadOnlyStringWrapper(text.of("around.title"));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public List<Node> actions() {
        return List.of(narrow, change);
    }

    @Override
    public boolean edgeToEdge() {
        return true;
    }

    @Override
    public void shown() {
        inFront = true;
        model.shown();
        look(map.viewport().get());
    }

    /** What nobody sees is not asked for. */
    private void look(Viewport view) {
        if (inFront && view.width() > 1 && view.height() > 1) {
            model.looksAt(view.box(), view.zoom());
        }
    }

    @Override
    public void hidden() {
        inFront = false;
        whereIStand.stop();
    }

    /** Leads to where the phone is. */
    private void here() {
        whereIStand.find(fix -> {
            Spot spot = new Spot(fix.lat(), fix.lon());
            map.position(spot, fix.accuracyMetres().orElse(0));
            map.show(spot, STREET);
        });
    }

    private void narrow() {
        shell.sheet(text.of("around.filter"), new AroundFilterView(model, text).node(shell::closeSheet));
    }

    /** What is left out is said, with the way back to everything. */
    private List<Node> narrowed() {
        String words = model.inWords();
        return words.isEmpty()
                ? List.of()
                : List.of(Parts.secondary(text.of("around.filter.clear", words), () -> model.look(AroundFilter.NONE)));
    }

    private void change() {
        listInFront = !listInFront;
        change.setGraphic((listInFront ? Icon.MAP : Icon.LIST).picture());
        change.setAccessibleText(listInFront ? text.of("around.showMap") : text.of("around.showList"));
        arrange();
    }

    private void arrange() {
        boolean both = content.getWidth() >= ROOM_FOR_BOTH;
        change.setVisible(!both);
        change.setManaged(!both);
        list.setMinWidth(both ? LIST_WIDTH : 0);
        list.setMaxWidth(both ? LIST_WIDTH : Double.MAX_VALUE);
        HBox.setHgrow(list, both ? Priority.NEVER : Priority.ALWAYS);
        if (both) {
            content.getChildren().setAll(list, mapSide);
        } else {
            content.getChildren().setAll(listInFront ? list : mapSide);
        }
    }

    private void show(AroundState state) {
        note.setText(state.title());
        top.getChildren().setAll(narrowed());
        if (!state.title().isEmpty()) {
            top.getChildren().add(note);
        }
        map.markers(state.rows().stream().map(this::marker).toList());
        rows.getChildren().setAll(narrowed());
        if (!state.title().isEmpty()) {
            rows.getChildren().add(state.failed() ? failure(state) : nothing(state));
        }
        state.rows().forEach(row -> rows.getChildren().add(card(row)));
    }

    private Node failure(AroundState state) {
        return Parts.notice(state.title(), state.advice(), Parts.primary(text.of("mine.again"), model::again));
    }

    private static Node nothing(AroundState state) {
        return Parts.message(Drawing.SHEET, state.title(), state.advice());
    }

    private Marker marker(AroundRow row) {
        return new Marker(row.spot(), row.reports(), row.kind(), row.spoken(), () -> pressed(row));
    }

    private void pressed(AroundRow row) {
        if (row.single()) {
            shell.sheet(row.name(), about(row));
        } else {
            map.show(row.spot(), map.viewport().get().zoom() + STEPS_INTO_A_CLUSTER);
        }
    }

    private Node about(AroundRow row) {
        VBox about = Parts.column("paragraphs", Parts.words(row.code() + Parts.DOT + row.away(), "muted"));
        if (row.id().isEmpty()) {
            about.getChildren().add(Parts.words(text.of("around.guest"), "small"));
        } else {
            about.getChildren().add(Parts.primary(text.of("around.open"), () -> {
                shell.closeSheet();
                open.accept(row.id());
            }));
        }
        return about;
    }

    private Node card(AroundRow row) {
        VBox inside = Parts.column(
                "line-text",
                Parts.words(row.name(), "row-name"),
                Parts.words(row.single() ? row.code() + Parts.DOT + row.away() : row.away(), "muted", "small"));
        return Parts.card(inside, row.spoken(), () -> {
            if (row.single() && !row.id().isEmpty()) {
                open.accept(row.id());
            } else {
                if (listInFront) {
                    change();
                }
                map.show(
                        row.spot(), row.single() ? STREET : map.viewport().get().zoom() + STEPS_INTO_A_CLUSTER);
            }
        });
    }
}
