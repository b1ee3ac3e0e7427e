package vn.hientruong.mobile.shell;

/**
 * Something to settle before going on.
 *
 * @param title the question itself
 * @param text what follows from a yes
 * @param yes what the button that does it says
 * @param danger whether it cannot be taken back
 */
public record Question(String title, String text, String yes, boolean danger, Runnable then) {}
