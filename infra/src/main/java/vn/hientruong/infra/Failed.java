package vn.hientruong.infra;

/** A tool cannot go on; the message is all an operator needs. */
public final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Failed(String message) {
        super(message);
    }

    public Failed(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
