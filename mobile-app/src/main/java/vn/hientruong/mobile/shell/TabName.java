package vn.hientruong.mobile.shell;

/** The places of the app, in the order they stand in. */
public enum TabName {
    REPORT,
    AROUND,
    MINE,
    INBOX,
    ACCOUNT
}
