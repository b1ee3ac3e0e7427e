package vn.hientruong.identity;

/** User name, password or code are wrong; which of them is not said. */
public final class SignInFailed extends Unauthenticated {
    private static final long serialVersionUID = 1L;
}
