package vn.hientruong.mobile.choices;

/** What a screen shows on which something is chosen, as far as all of them show the same. */
interface ChosenState {
    Showing showing();

    /** What is going on, or what went wrong; empty when all is fresh. */
    String title();

    /** What to do about it. */
    String advice();

    /** Whether trying again makes sense. */
    boolean again();

    /** Whether there is a way back to what the backend has. */
    boolean undo();
}
