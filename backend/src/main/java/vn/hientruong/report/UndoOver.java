package vn.hientruong.report;

import java.time.Instant;
import vn.hientruong.platform.problem.DomainException;

/** The minutes in which an action on many reports can be taken back have passed. */
public final class UndoOver extends DomainException {
    private static final long serialVersionUID = 1L;

    UndoOver(Instant until) {
        super(until);
    }

    @Override
    public int status() {
        return 409;
    }
}
