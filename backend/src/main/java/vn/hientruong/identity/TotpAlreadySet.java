package vn.hientruong.identity;

import vn.hientruong.platform.problem.DomainException;

/** The account has an authenticator app; it must be taken off, with a code, before another takes its place. */
public final class TotpAlreadySet extends DomainException {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 409;
    }
}
