package vn.hientruong.mobile.device.desktop;

import javafx.stage.Window;
import vn.hientruong.mobile.device.Lifecycle;

/** On a desktop, coming back is the window getting the focus. */
public record WindowLifecycle(Window window) implements Lifecycle {
    @Override
    public void onReturn(Runnable action) {
        window.focusedProperty().addListener((focused, before, now) -> {
            if (now) {
                action.run();
            }
        });
    }
}
