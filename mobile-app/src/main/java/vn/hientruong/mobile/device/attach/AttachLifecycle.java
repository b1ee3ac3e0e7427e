package vn.hientruong.mobile.device.attach;

import com.gluonhq.attach.lifecycle.LifecycleEvent;
import com.gluonhq.attach.lifecycle.LifecycleService;
import java.util.Optional;
import javafx.application.Platform;
import vn.hientruong.mobile.device.Lifecycle;

/** The phone's own pausing and resuming. */
public final class AttachLifecycle implements Lifecycle {
    private final LifecycleService service;

    private AttachLifecycle(LifecycleService service) {
        this.service = service;
    }

    public static Optional<Lifecycle> find() {
        return LifecycleService.create().map(AttachLifecycle::new);
    }

    @Override
    public void onReturn(Runnable action) {
        service.addListener(LifecycleEvent.RESUME, () -> Platform.runLater(action));
    }
}
