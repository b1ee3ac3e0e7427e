package vn.hientruong.mobile.pictures;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import vn.hientruong.mobile.look.Icon;

/** One photo in a frame of fixed shape: grey until it is there, with a camera when it cannot be had. */
public final class PhotoFrame {
    private static final double WIDTH = 148;
    private static final double HEIGHT = 111;
    private static final double ROUND = 20;

    private PhotoFrame() {}

    /** A photo that fills in by itself. */
    public static Node of(Pictures pictures, String id, String url, String spoken) {
        StackPane frame = new StackPane(Icon.GALLERY.picture());
        frame.getStyleClass().add("photo");
        frame.setMinSize(WIDTH, HEIGHT);
        frame.setPrefSize(WIDTH, HEIGHT);
        frame.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        frame.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        frame.setAccessibleText(spoken);
        Rectangle clip = new Rectangle(WIDTH, HEIGHT);
        clip.setArcWidth(ROUND);
        clip.setArcHeight(ROUND);
        frame.setClip(clip);
        pictures.find(id, url, WIDTH * 2, image -> frame.getChildren().setAll(filling(image)), () -> {});
        return frame;
    }

    /** As much of the middle as fits. */
    private static Node filling(Image image) {
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        if (image.getWidth() / image.getHeight() > WIDTH / HEIGHT) {
            view.setFitHeight(HEIGHT);
        } else {
            view.setFitWidth(WIDTH);
        }
        return view;
    }
}
