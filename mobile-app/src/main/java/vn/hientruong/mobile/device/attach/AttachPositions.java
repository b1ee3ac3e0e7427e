package vn.hientruong.mobile.device.attach;

import com.gluonhq.attach.position.Parameters;
import com.gluonhq.attach.position.Position;
import com.gluonhq.attach.position.PositionService;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.device.Positions;

/**
 * The phone's own position. Attach says neither how certain nor how old one is; the first may be where the phone was last
 * seen, so only those that follow count as new.
 */
public final class AttachPositions implements Positions {
    private static final Duration UNKNOWN_AGE = Duration.ofDays(1);

    private final PositionService service;
    private @Nullable ChangeListener<Position> listener;

    private AttachPositions(PositionService service) {
        this.service = service;
    }

    public static Optional<Positions> find() {
        return PositionService.create().map(AttachPositions::new);
    }

    @Override
    public boolean allowed() {
        return true;
    }

    @Override
    public void start(Consumer<Fix> heard) {
        stop();
        Position last = service.getPosition();
        if (last != null) {
            heard.accept(fix(last, UNKNOWN_AGE));
        }
        ChangeListener<Position> told = (property, before, now) -> {
            if (now != null) {
                Duration age = before == null ? UNKNOWN_AGE : Duration.ZERO;
                Platform.runLater(() -> heard.accept(fix(now, age)));
            }
        };
        listener = told;
        service.positionProperty().addListener(told);
        service.start(new Parameters(Parameters.Accuracy.HIGH, false));
    }

    @Override
    public void stop() {
        if (listener != null) {
            service.positionProperty().removeListener(listener);
            listener = null;
            service.stop();
        }
    }

    private static Fix fix(Position position, Duration age) {
        return new Fix(position.getLatitude(), position.getLongitude(), OptionalDouble.empty(), age);
    }
}
