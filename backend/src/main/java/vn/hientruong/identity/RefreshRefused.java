package vn.hientruong.identity;

/** The refresh token is unknown, run out or used before, or its session has ended. */
public final class RefreshRefused extends Unauthenticated {
    private static final long serialVersionUID = 1L;
}
