package vn.hientruong.mobile.mine;

/**
 * One report of the list.
 *
 * @param kind colour of the status
 * @param due how long the limit still runs, or by how much it has passed; empty for none
 * @param late whether it has passed
 */
public record ReportRow(
        String id,
        String code,
        String category,
        String words,
        String status,
        String kind,
        String filed,
        String due,
        boolean late)
        implements MineRow {
    /** All of it in one breath, for those who listen. */
    @Override
    public String spoken() {
        return category + ". " + status + ". " + words + ". " + filed + (due.isEmpty() ? "" : ". " + due);
    }
}
