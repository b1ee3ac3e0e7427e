package vn.hientruong.model.calendar;

/** What becomes of the deadlines of open reports that a changed calendar would have set otherwise. */
public enum OpenDeadlines {
    /** Nothing is changed while there are any; they are listed instead. */
    ASK,
    /** They move, soon after the answer, and the timeline of each report says so. */
    MOVE,
    /** They stay as they were promised. */
    LEAVE
}
