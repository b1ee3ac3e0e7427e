package vn.hientruong.mobile.map;

import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** What lies under everything on the map: tiles, outlines, names. A canvas, so that moving it costs one drawing. */
final class Ground extends Pane {
    private static final double NAMES_FROM_ZOOM = 9.5;
    private static final double NAME_PIXELS = 12;

    private final Canvas canvas = new Canvas();
    private final Tiles tiles;
    private final Region water = swatch("map-water");
    private final Region land = swatch("map-land");
    private final Region border = swatch("map-border");
    private final Region name = swatch("map-name");
    private List<Outline> outlines = List.of();

    Ground(Tiles tiles) {
        this.tiles = tiles;
        getChildren().addAll(water, land, border, name, canvas);
        setMouseTransparent(true);
    }

    /** Canvases have no style sheet, so these carry the colours. */
    private Region swatch(String style) {
        Region swatch = new Region();
        swatch.getStyleClass().add(style);
        swatch.setManaged(false);
        swatch.backgroundProperty().addListener((background, before, now) -> requestLayout());
        return swatch;
    }

    void outlines(List<Outline> drawn) {
        outlines = drawn;
    }

    void draw(Viewport view) {
        canvas.setWidth(view.width());
        canvas.setHeight(view.height());
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setFill(colour(water));
        pen.fillRect(0, 0, view.width(), view.height());
        boolean tiled = tiles.any();
        if (tiled) {
            tiles(pen, view);
        }
        outlines(pen, view, tiled);
    }

    private void tiles(GraphicsContext pen, Viewport view) {
        int zoom = (int) Math.round(view.zoom());
        int across = 1 << zoom;
        double size = view.size() / across;
        double left = view.width() / 2 - Viewport.worldX(view.lon()) * view.size();
        double top = view.height() / 2 - Viewport.worldY(view.lat()) * view.size();
        for (int y = Math.max(0, (int) Math.floor(-top / size)); y < across && top + y * size < view.height(); y++) {
            for (int x = Math.max(0, (int) Math.floor(-left / size));
                    x < across && left + x * size < view.width();
                    x++) {
                tile(pen, new Tiles.Name(zoom, x, y), left + x * size, top + y * size, size);
            }
        }
    }

    /** While a square is not there, the part of a larger one that shows the same. */
    private void tile(GraphicsContext pen, Tiles.Name wanted, double left, double top, double size) {
        Image image = tiles.at(wanted);
        if (image != null) {
            pen.drawImage(image, left, top, size, size);
            return;
        }
        Tiles.Name larger = wanted;
        for (int up = 1; up <= 4 && larger.zoom() > 0; up++) {
            larger = larger.above();
            Image part = tiles.kept(larger);
            if (part != null) {
                double share = part.getWidth() / (1 << up);
                pen.drawImage(
                        part,
                        (wanted.x() - ((long) larger.x() << up)) * share,
                        (wanted.y() - ((long) larger.y() << up)) * share,
                        share,
                        share,
                        left,
                        top,
                        size,
                        size);
                return;
            }
        }
    }

    private void outlines(GraphicsContext pen, Viewport view, boolean tiled) {
        pen.setFill(colour(land));
        pen.setStroke(colour(border));
        pen.setLineWidth(1.2);
        for (Outline outline : outlines) {
            for (double[] ring : outline.rings()) {
                path(pen, view, ring);
                if (!tiled) {
                    pen.fill();
                }
                pen.stroke();
            }
        }
        if (view.zoom() >= NAMES_FROM_ZOOM && !tiled) {
            names(pen, view);
        }
    }

    private static void path(GraphicsContext pen, Viewport view, double[] ring) {
        pen.beginPath();
        for (int at = 0; at + 1 < ring.length; at += 2) {
            double x = view.x(ring[at]);
            double y = view.y(ring[at + 1]);
            if (at == 0) {
                pen.moveTo(x, y);
            } else {
                pen.lineTo(x, y);
            }
        }
        pen.closePath();
    }

    private void names(GraphicsContext pen, Viewport view) {
        pen.setFill(colour(name));
        pen.setFont(Font.font("Be Vietnam Pro SemiBold", NAME_PIXELS));
        pen.setTextAlign(TextAlignment.CENTER);
        for (Outline outline : outlines) {
            pen.fillText(
                    outline.name(),
                    view.x(outline.middle().lon()),
                    view.y(outline.middle().lat()));
        }
    }

    private static Paint colour(Region swatch) {
        @Nullable Background background = swatch.getBackground();
        return background == null || background.getFills().isEmpty()
                ? Color.GRAY
                : background.getFills().get(0).getFill();
    }
}
