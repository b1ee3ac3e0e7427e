package vn.hientruong.media.picture;

/** Ends the work on a file; says nothing of its content. */
final class UnfitFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Unfit why;

    UnfitFile(Unfit why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    UnfitFile(Unfit why, Throwable cause) {
        super(why.name(), cause);
        this.why = why;
    }

    Unfit why() {
        return why;
    }
}
