package vn.hientruong.identity;

/** Too many wrong tries on one SMS code; only a new one helps. */
public final class CodeUsedUp extends Unauthenticated {
    private static final long serialVersionUID = 1L;
}
