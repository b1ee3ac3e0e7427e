package vn.hientruong.mobile.device.attach;

import com.gluonhq.attach.pictures.PicturesService;
import java.io.File;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import vn.hientruong.mobile.device.Camera;
import vn.hientruong.mobile.device.Camera.Shot.Cancelled;
import vn.hientruong.mobile.device.Camera.Shot.Photo;

/**
 * The phone's own camera and gallery. Attach does not tell a refused permission or a way back from a photo that is still being
 * taken: neither is told, and the screen stays as it was.
 */
public final class AttachCamera implements Camera {
    private final PicturesService service;

    private AttachCamera(PicturesService service) {
        this.service = service;
    }

    public static Optional<Camera> find() {
        return PicturesService.create().map(AttachCamera::new);
    }

    @Override
    public boolean present() {
        return true;
    }

    @Override
    public void take(Consumer<Shot> then) {
        hear(then, true);
        service.asyncTakePhoto(false);
    }

    @Override
    public void choose(Consumer<Shot> then) {
        hear(then, false);
        service.asyncLoadImageFromGallery();
    }

    private void hear(Consumer<Shot> then, boolean fresh) {
        service.imageProperty().addListener(new InvalidationListener() {
            @Override
            public void invalidated(Observable image) {
                if (service.imageProperty().get() == null) {
                    return;
                }
                service.imageProperty().removeListener(this);
                Optional<File> file = service.getImageFile();
                then.accept(
                        file.<Shot>map(one -> new Photo(one.toPath(), fresh)).orElseGet(Cancelled::new));
            }
        });
    }
}
