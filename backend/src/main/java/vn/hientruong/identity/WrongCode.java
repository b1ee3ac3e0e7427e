package vn.hientruong.identity;

/** The code sent by SMS is another one, or has run out. */
public final class WrongCode extends Unauthenticated {
    private static final long serialVersionUID = 1L;
}
