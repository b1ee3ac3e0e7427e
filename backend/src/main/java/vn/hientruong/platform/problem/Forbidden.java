package vn.hientruong.platform.problem;

/** The caller is known and may not do this. */
public final class Forbidden extends DomainException {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 403;
    }
}
