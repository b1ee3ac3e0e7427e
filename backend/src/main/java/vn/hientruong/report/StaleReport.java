package vn.hientruong.report;

import java.util.Map;
import vn.hientruong.model.report.ReportView;
import vn.hientruong.platform.problem.DomainException;

/** Somebody else moved the report meanwhile; the answer carries it as it stands now. */
public final class StaleReport extends DomainException {
    private static final long serialVersionUID = 1L;

    private final transient ReportView current;

    StaleReport(ReportView current) {
        this.current = current;
    }

    @Override
    public String code() {
        return "stale-version";
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("current", current);
    }
}
