package vn.hientruong.mobile.inbox;

/**
 * One thing the person was told.
 *
 * @param report id of what it is about; empty for nothing
 */
public record InboxRow(String id, String title, String words, String when, boolean unread, String report) {
    /** All of it in one breath; {@code mark} says that it is unread. */
    public String spoken(String mark) {
        return (unread ? mark + ". " : "") + title + ". " + words + ". " + when;
    }
}
