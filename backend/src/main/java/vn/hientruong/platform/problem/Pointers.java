package vn.hientruong.platform.problem;

/** Writes RFC 6901 pointers. */
final class Pointers {
    private static final int LONGEST_NAME = 100;

    private Pointers() {}

    /** Adds one step; names that only the sender knows are cut, so no answer grows with what was sent. */
    static void append(StringBuilder pointer, String step) {
        String name = step.length() > LONGEST_NAME ? step.substring(0, LONGEST_NAME) : step;
        pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
    }
}
