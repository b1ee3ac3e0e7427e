package vn.hientruong.identity;

import vn.hientruong.platform.problem.DomainException;

/** An administrator shut this account; said only to somebody who proved it is theirs. */
public final class AccountDisabled extends DomainException {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 403;
    }
}
