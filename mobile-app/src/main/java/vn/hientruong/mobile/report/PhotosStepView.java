package vn.hientruong.mobile.report;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import vn.hientruong.mobile.look.Drawing;
import vn.hientruong.mobile.look.Icon;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.report.ReportState.PhotoRow;
import vn.hientruong.mobile.text.Strings;

/** Where it all begins: the camera, the photos taken so far, and the reports that are still on their way. */
final class PhotosStepView implements StepView {
    private static final double THUMB = 148;
    private static final double ROUND = 24;

    private final ReportViewModel model;
    private final Strings text;
    private final VBox body = Parts.column("steps");
    private final VBox above = Notes.box();
    private final FlowPane photos = new FlowPane();
    private final Button take;
    private final Button choose;
    private final Button without;
    private final Button next;
    private final ScrollPane scroll;
    private final Map<Path, Image> images = new HashMap<>();
    private List<PhotoRow> shown = List.of();

    PhotosStepView(ReportViewModel model, Strings text, Node outgoing) {
        this.model = model;
        this.text = text;
        photos.getStyleClass().add("photos");
        take = Parts.primary(text.of("report.photo.take"), model.photos()::takePhoto);
        take.setGraphic(Icon.CAMERA.picture());
        take.getStyleClass().add("large");
        choose = Parts.secondary(text.of("report.photo.choose"), model.photos()::choosePhoto);
        choose.setGraphic(Icon.GALLERY.picture());
        without = Parts.link(text.of("report.photo.without"), model::next);
        next = Parts.primary(text.of("report.next"), model::next);
        for (Button button : List.of(take, choose, without, next)) {
            button.setMaxWidth(Double.MAX_VALUE);
        }
        body.getChildren().addAll(above, take, choose, without, outgoing);
        scroll = Parts.scrolling(text.of("report.title"), body);
    }

    @Override
    public Node node() {
        return scroll;
    }

    @Override
    public Optional<Node> foot() {
        return Optional.of(next);
    }

    @Override
    public void update(ReportState state) {
        boolean any = !state.photos().isEmpty();
        above.getChildren().clear();
        Notes.add(above, state, text, model);
        if (any) {
            above.getChildren().add(photos);
        } else {
            above.getChildren()
                    .addAll(
                            Notes.picture(Drawing.STREET),
                            Parts.words(text.of("report.begin"), "message-title"),
                            Parts.words(text.of("report.begin.advice"), "muted"));
        }
        if (!shown.equals(state.photos())) {
            shown = state.photos();
            draw();
        }
        take.setText(any ? text.of("report.photo.another") : text.of("report.photo.take"));
        take.setAccessibleText(take.getText());
        take.setVisible(state.camera());
        take.setManaged(state.camera());
        without.setVisible(!any);
        without.setManaged(!any);
        take.setDisable(state.busy());
        choose.setDisable(state.busy());
        next.setDisable(!any || state.busy());
    }

    private void draw() {
        images.keySet().retainAll(shown.stream().map(PhotoRow::file).toList());
        photos.getChildren().clear();
        for (int i = 0; i < shown.size(); i++) {
            photos.getChildren().add(thumb(i, shown.get(i)));
        }
    }

    private Node thumb(int index, PhotoRow row) {
        Image image = images.computeIfAbsent(
                row.file(), file -> new Image(file.toUri().toString(), THUMB * 2, THUMB * 2, true, true, true));
        ImageView view = new ImageView(image);
        view.setFitWidth(THUMB);
        view.setFitHeight(THUMB);
        cut(view, image);
        image.progressProperty().addListener((loading, before, now) -> cut(view, image));
        Rectangle corners = new Rectangle(THUMB, THUMB);
        corners.setArcWidth(ROUND);
        corners.setArcHeight(ROUND);
        view.setClip(corners);
        StackPane frame = new StackPane(view);
        frame.getStyleClass().add("photo-frame");
        frame.setMinSize(THUMB, THUMB);
        frame.setMaxSize(THUMB, THUMB);
        frame.setAccessibleText(row.spoken());
        HBox tools = Parts.row("photo-tools");
        if (index > 0) {
            tools.getChildren()
                    .add(Parts.iconButton(
                            Icon.BACK,
                            text.of("report.photo.earlier", row.spoken()),
                            () -> model.photos().earlier(index)));
        }
        tools.getChildren()
                .addAll(
                        Parts.iconButton(
                                Icon.REFRESH,
                                text.of("report.photo.retake", row.spoken()),
                                () -> model.photos().retake(index)),
                        Parts.iconButton(
                                Icon.TRASH,
                                text.of("report.photo.remove", row.spoken()),
                                () -> model.photos().remove(index)));
        return Parts.column("photo-slot", frame, tools);
    }

    /** As much of the middle as fits. */
    private static void cut(ImageView view, Image image) {
        double side = Math.min(image.getWidth(), image.getHeight());
        if (side > 0) {
            view.setViewport(
                    new Rectangle2D((image.getWidth() - side) / 2, (image.getHeight() - side) / 2, side, side));
        }
    }
}
