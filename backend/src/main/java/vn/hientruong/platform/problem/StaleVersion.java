package vn.hientruong.platform.problem;

/** Somebody else changed the thing meanwhile: read it again, then decide again. */
public final class StaleVersion extends DomainException {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 409;
    }
}
