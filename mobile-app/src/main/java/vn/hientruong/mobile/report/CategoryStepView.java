package vn.hientruong.mobile.report;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.look.Sign;
import vn.hientruong.mobile.report.ReportState.TileRow;
import vn.hientruong.mobile.text.Strings;

/** What it is about: large pictures, those used last first. */
final class CategoryStepView implements StepView {
    private static final double NARROWEST_TILE = 148;
    /** As in the style sheet. */
    private static final double LOWEST_TILE = 112;

    private static final double MARGINS = 32;
    private static final double GAP = 12;
    private static final double PADDING = 12;

    private final ReportViewModel model;
    private final Strings text;
    private final VBox above = Notes.box();
    private final TilePane tiles = new TilePane();
    private final TextField search = new TextField();
    private final VBox body;
    private final ScrollPane scroll;
    private List<TileRow> shown = List.of();

    CategoryStepView(ReportViewModel model, Strings text) {
        this.model = model;
        this.text = text;
        tiles.getStyleClass().add("tiles");
        tiles.setAccessibleText(text.of("report.category.list"));
        search.setPromptText(text.of("report.category.search"));
        search.setAccessibleText(text.of("report.category.search"));
        search.textProperty().addListener((typed, before, now) -> model.search(now));
        body = Parts.column("steps", above, search, tiles);
        body.widthProperty().addListener((width, before, now) -> arrange(now.doubleValue()));
        scroll = Parts.scrolling(text.of("report.category"), body);
    }

    @Override
    public Node node() {
        return scroll;
    }

    @Override
    public Optional<Node> foot() {
        return Optional.empty();
    }

    @Override
    public void update(ReportState state) {
        above.getChildren().clear();
        Notes.add(above, state, text, model);
        if (!shown.equals(state.tiles())) {
            shown = state.tiles();
            tiles.getChildren().setAll(shown.stream().map(this::tile).toList());
            arrange(body.getWidth());
        }
        if (shown.isEmpty()) {
            String why =
                    search.getText().isBlank() ? text.of("report.category.none") : text.of("report.category.noMatch");
            above.getChildren().add(Parts.words(why, "muted"));
        }
    }

    private Node tile(TileRow row) {
        Label name = Parts.words(row.name(), "tile-name");
        Button tile = new Button();
        tile.setGraphic(Parts.column("tile-inside", Sign.of(row.icon()).picture(), name));
        tile.setAccessibleText(row.chosen() ? text.of("report.category.chosen", row.name()) : row.name());
        tile.getStyleClass().add("tile");
        tile.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        tile.setOnAction(press -> model.category(row.code()));
        return tile;
    }

    /** As many columns as fit, no room left beside them, and all as high as the longest name needs. */
    private void arrange(double width) {
        double inside = width - MARGINS;
        int columns = Math.max(1, (int) ((inside + GAP) / (NARROWEST_TILE + GAP)));
        double tile = Math.floor((inside - (columns - 1) * GAP) / columns) - 1;
        tiles.setPrefColumns(columns);
        tiles.setPrefTileWidth(tile);
        tiles.applyCss();
        double highest = tiles.getChildren().stream()
                .map(Button.class::cast)
                .mapToDouble(button -> 2 * PADDING + button.getGraphic().prefHeight(tile - 2 * PADDING))
                .max()
                .orElse(LOWEST_TILE);
        tiles.setPrefTileHeight(Math.max(LOWEST_TILE, highest));
    }
}
