package vn.hientruong.identity;

/** The password is right, and the account also wants the code of its authenticator app. */
public final class TotpRequired extends Unauthenticated {
    private static final long serialVersionUID = 1L;
}
