package vn.hientruong.mobile.choices;

/** The three faces of a screen on which something is chosen. */
enum Showing {
    LOADING,
    FAILURE,
    KNOWN;

    static Showing of(Standing<?> standing) {
        if (standing.value() != null) {
            return KNOWN;
        }
        return standing.title().isEmpty() ? LOADING : FAILURE;
    }
}
