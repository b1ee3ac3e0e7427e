package vn.hientruong.report.web;

import vn.hientruong.identity.Limit;
import vn.hientruong.identity.RateLimits;
import vn.hientruong.report.ReportFiling;

/** How much one resident, and one address, may file; a report that is sent again counts once. */
record FilingGate(RateLimits limits, String account, String address) implements ReportFiling.Gate {
    @Override
    public void pass() {
        limits.check(Limit.FILING_PER_ACCOUNT, account);
        limits.check(Limit.FILING_PER_ADDRESS, address);
    }

    @Override
    public void passedInVain() {
        limits.giveBack(Limit.FILING_PER_ACCOUNT, account);
        limits.giveBack(Limit.FILING_PER_ADDRESS, address);
    }
}
