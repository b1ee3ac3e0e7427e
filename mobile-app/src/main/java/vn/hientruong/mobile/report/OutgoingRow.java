package vn.hientruong.mobile.report;

/**
 * A report that is on its way, or came back.
 *
 * @param words how far it has come
 * @param kind style of the words
 * @param editable whether it waits for the person
 */
public record OutgoingRow(String key, String title, String words, String kind, boolean editable) {}
