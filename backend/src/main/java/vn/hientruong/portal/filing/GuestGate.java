package vn.hientruong.portal.filing;

import vn.hientruong.identity.Limit;
import vn.hientruong.identity.RateLimits;

/** How much guests may file for one phone, and from one address; a report that is sent again counts once. */
record GuestGate(RateLimits limits, String resident, String address) {
    void pass() {
        limits.check(Limit.GUEST_FILING_PER_PHONE, resident);
        limits.check(Limit.FILING_PER_ADDRESS, address);
    }

    void passedInVain() {
        limits.giveBack(Limit.GUEST_FILING_PER_PHONE, resident);
        limits.giveBack(Limit.FILING_PER_ADDRESS, address);
    }
}
