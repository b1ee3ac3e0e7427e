package vn.hientruong.model.notification;

/** Occasions on which a person may want to hear, or not. */
public enum Moment {
    /** A report was sent. */
    RECEIPT,
    /** It is being handled, step by step. */
    PROGRESS,
    /** Somebody must answer a question about their report. */
    QUESTION,
    /** It was resolved, closed or refused. */
    RESULT,
    /** Anything about a report of somebody else that a person follows. */
    FOLLOWED,
    /** What staff must act on. */
    WORK
}
