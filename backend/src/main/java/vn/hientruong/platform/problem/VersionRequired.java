package vn.hientruong.platform.problem;

/** A change without {@code If-Match}: nobody may overwrite what they have not seen. */
public final class VersionRequired extends DomainException {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 428;
    }
}
