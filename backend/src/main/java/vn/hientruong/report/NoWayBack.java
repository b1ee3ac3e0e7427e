package vn.hientruong.report;

import vn.hientruong.model.report.Action;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.text.Phrase;

/** What was done cannot be taken back: others were told, or have begun to act on it. */
public final class NoWayBack extends DomainException {
    private static final long serialVersionUID = 1L;

    NoWayBack(Action action) {
        super(Phrase.of("report.action." + action));
    }

    @Override
    public int status() {
        return 409;
    }
}
