package vn.hientruong.notification.alert;

import vn.hientruong.platform.problem.DomainException;

/** The alert was approved or withdrawn before. */
public final class AlertAlreadyDecided extends DomainException {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 409;
    }
}
