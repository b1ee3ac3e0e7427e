package vn.hientruong.report;

import vn.hientruong.platform.problem.DomainException;

/** A client key stands for one report; another body needs another key. */
public final class ClientKeyReused extends DomainException {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 409;
    }
}
