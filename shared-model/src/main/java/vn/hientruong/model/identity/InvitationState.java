package vn.hientruong.model.identity;

/** What has become of an invitation that nobody has accepted. */
public enum InvitationState {
    /** Its letter waits for the mail server. */
    WAITING,
    /** The mail server has taken the letter. */
    SENT,
    /** There is no such address, or the mail server could not be reached for days. */
    FAILED,
    /** Nobody accepted it in time. */
    EXPIRED
}
