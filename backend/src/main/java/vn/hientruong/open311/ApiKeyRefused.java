package vn.hientruong.open311;

import vn.hientruong.platform.problem.DomainException;

/** No API key, or one that nobody may file with. */
final class ApiKeyRefused extends DomainException {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 403;
    }
}
