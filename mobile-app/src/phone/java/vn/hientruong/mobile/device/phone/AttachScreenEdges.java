package vn.hientruong.mobile.device.phone;

import com.gluonhq.attach.display.DisplayService;
import javafx.geometry.Insets;
import vn.hientruong.mobile.device.ScreenEdges;

/** Status bar, notch and navigation bar, as Attach display 4.0.24 and later tell them. */
public final class AttachScreenEdges implements ScreenEdges {
    @Override
    public void onChange(Heard heard) {
        DisplayService.create().ifPresent(display -> {
            display.systemBarsInsetsProperty().addListener((property, before, now) -> tell(now, heard));
            tell(display.systemBarsInsetsProperty().get(), heard);
        });
    }

    private static void tell(Insets edges, Heard heard) {
        if (edges != null) {
            heard.edges(edges.getTop(), edges.getRight(), edges.getBottom(), edges.getLeft());
        }
    }
}
