package vn.hientruong.report;

import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.text.Phrase;

/** The report that another one was merged into is finished, or merged itself, so the merge stays. */
public final class MergeSettled extends DomainException {
    private static final long serialVersionUID = 1L;

    MergeSettled(String code, ReportStatus status) {
        super(code, Phrase.of("report.status." + status));
    }

    @Override
    public int status() {
        return 409;
    }
}
