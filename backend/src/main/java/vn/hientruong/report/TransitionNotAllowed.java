package vn.hientruong.report;

import java.util.Map;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.text.Phrase;

/** The lifecycle has no such move from here, or a condition of it does not hold. */
public final class TransitionNotAllowed extends DomainException {
    private static final long serialVersionUID = 1L;

    private final ReportStatus from;
    private final Action action;

    TransitionNotAllowed(ReportStatus from, Action action) {
        super(Phrase.of("report.action." + action), Phrase.of("report.status." + from));
        this.from = from;
        this.action = action;
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("from", from, "action", action.path());
    }
}
