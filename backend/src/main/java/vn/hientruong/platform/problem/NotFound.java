package vn.hientruong.platform.problem;

/** Nothing there, or nothing this caller may see: the two look alike on purpose. */
public final class NotFound extends DomainException {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 404;
    }
}
