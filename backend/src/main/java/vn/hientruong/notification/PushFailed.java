package vn.hientruong.notification;

/** Some devices could not be reached this time; the task is tried again. */
class PushFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PushFailed(String what, Throwable cause) {
        super(what, cause);
    }

    PushFailed(String what) {
        super(what);
    }
}
