package vn.hientruong.mobile.account;

/**
 * Who uses the app.
 *
 * @param phone as it was signed in with; empty for a guest
 */
public record Presence(Kind kind, String phone) {
    static final Presence GUEST = new Presence(Kind.GUEST, "");

    /** What they may do. */
    public enum Kind {
        GUEST,
        SIGNED_IN,
        /** The backend ended the session: what is kept can still be read, but they must sign in again. */
        ENDED
    }

    public boolean signedIn() {
        return kind == Kind.SIGNED_IN;
    }
}
