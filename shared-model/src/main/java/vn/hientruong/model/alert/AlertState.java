package vn.hientruong.model.alert;

/** Where an alert stands. */
public enum AlertState {
    /** Waits for a second person. */
    PROPOSED,
    /** Never went out. */
    WITHDRAWN,
    /** Approved, and being written to everybody it concerns. */
    SENDING,
    /** Written to everybody; the push service may still be taking it. */
    SENT
}
