package vn.hientruong.mobile.look;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** Paths in a box, drawn as large as the style sheet says. Nobody can focus it and no screen reader stops at it. */
final class Picture extends Region {
    private final double boxWidth;
    private final double boxHeight;
    private final Scale scale = new Scale(1, 1);
    private final List<SVGPath> paths = new ArrayList<>();

    Picture(double boxWidth, double boxHeight, String style) {
        this.boxWidth = boxWidth;
        this.boxHeight = boxHeight;
        getStyleClass().add(style);
        setMouseTransparent(true);
        setFocusTraversable(false);
    }

    Picture with(String path, String style) {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add(style);
        shape.setManaged(false);
        shape.getTransforms().add(scale);
        paths.add(shape);
        getChildren().add(shape);
        return this;
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.min(getWidth() / boxWidth, getHeight() / boxHeight);
        scale.setX(factor);
        scale.setY(factor);
        for (SVGPath path : paths) {
            path.setLayoutX((getWidth() - boxWidth * factor) / 2);
            path.setLayoutY((getHeight() - boxHeight * factor) / 2);
        }
    }
}
