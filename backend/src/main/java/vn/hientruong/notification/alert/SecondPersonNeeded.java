package vn.hientruong.notification.alert;

import vn.hientruong.platform.problem.DomainException;

/** Whoever composed an alert cannot approve it as well. */
public final class SecondPersonNeeded extends DomainException {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 403;
    }
}
