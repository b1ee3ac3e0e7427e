package vn.hientruong.mobile.shell;

/** How the window is divided, by its size in pixels and the size of the text. */
enum Arrangement {
    /** A phone held upright: places below. */
    PLACES_BELOW,
    /** A phone held sideways, or a small tablet: places beside. */
    PLACES_BESIDE,
    /** A tablet held sideways: places, a list and what was chosen from it. */
    LIST_AND_DETAIL;

    private static final double SIDEWAYS = 600;
    private static final double LIST_BESIDE = 900;

    static Arrangement of(double width, double textScale) {
        if (width >= LIST_BESIDE * Math.max(1, textScale)) {
            return LIST_AND_DETAIL;
        }
        return width >= SIDEWAYS ? PLACES_BESIDE : PLACES_BELOW;
    }
}
