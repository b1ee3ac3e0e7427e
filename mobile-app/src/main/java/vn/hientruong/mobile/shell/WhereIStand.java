package vn.hientruong.mobile.shell;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import vn.hientruong.mobile.device.Positions;
import vn.hientruong.mobile.device.Positions.Fix;
import vn.hientruong.mobile.text.Strings;

/** Finds out once where the phone is, for a screen that is in front; a position of long ago is no such place. */
public final class WhereIStand {
    private final Positions positions;
    private final Runnable nowhere;
    private final PauseTransition patience = new PauseTransition(Duration.seconds(15));

    /** The {@code say} says a few words over the screen: that nothing was found. */
    public WhereIStand(Positions positions, Strings text, Consumer<String> say) {
        this.positions = positions;
        nowhere = () -> {
            positions.stop();
            say.accept(text.of("around.hereMissing"));
        };
        patience.setOnFinished(over -> nowhere.run());
    }

    /** Tells {@code found} the place, on the screen's thread; or the person that there is none. */
    public void find(Consumer<Fix> found) {
        if (!positions.allowed()) {
            nowhere.run();
            return;
        }
        patience.playFromStart();
        positions.start(fix -> {
            if (!fix.stale()) {
                stop();
                found.accept(fix);
            }
        });
    }

    /** Nobody wants to know any more. */
    public void stop() {
        patience.stop();
        positions.stop();
    }
}
