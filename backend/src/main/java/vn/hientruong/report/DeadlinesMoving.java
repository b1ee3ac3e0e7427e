package vn.hientruong.report;

import java.util.Map;
import vn.hientruong.model.calendar.DeadlineProgress;
import vn.hientruong.platform.problem.DomainException;

/** What the last change of the calendar ordered is still being carried out; counting by another one begins after it. */
public final class DeadlinesMoving extends DomainException {
    private static final long serialVersionUID = 1L;

    private final transient DeadlineProgress progress;

    DeadlinesMoving(DeadlineProgress progress) {
        super(progress.left());
        this.progress = progress;
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("left", progress.left(), "of", progress.of());
    }
}
