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
    /** The authorities warn an area that a person wants to hear of; what is urgent comes whatever they chose. */
    ALERT,
    /** What happened in such an area in the course of a day. */
    AREA,
    /** What staff must act on. */
    WORK
}
