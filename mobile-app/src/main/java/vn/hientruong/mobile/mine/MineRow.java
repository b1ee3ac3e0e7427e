package vn.hientruong.mobile.mine;

import vn.hientruong.mobile.report.OutgoingRow;

/** What the list of own reports is made of: those the backend has, below those that are still on the phone. */
public sealed interface MineRow permits MineRow.Waiting, ReportRow {
    /** All of it in one breath, for those who listen. */
    String spoken();

    /** One that is still on the phone. */
    record Waiting(OutgoingRow outgoing) implements MineRow {
        @Override
        public String spoken() {
            return outgoing.title() + ". " + outgoing.words();
        }
    }
}
