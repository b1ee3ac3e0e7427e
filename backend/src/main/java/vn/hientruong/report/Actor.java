package vn.hientruong.report;

/** What a caller is to one report; roles become actors through {@link ReportPolicy}. */
enum Actor {
    /** The resident who filed it. */
    REPORTER,
    /** Intake, for every report. */
    INTAKE,
    /** A handler of the lead agency. */
    HANDLER,
    /** A lead of the lead agency. */
    LEAD,
    /** The handler of the lead agency who was given the report. */
    ASSIGNEE,
    /** A handler of a cooperating agency. */
    COOPERATING,
    /** Whoever oversees everything. */
    SUPERVISOR,
    /** An administrator, for the deadlines a changed calendar moves. */
    ADMIN,
    /** The program itself. */
    PROGRAM
}
