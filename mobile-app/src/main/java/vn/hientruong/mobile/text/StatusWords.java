package vn.hientruong.mobile.text;

import vn.hientruong.model.report.ReportStatus;

/** Where a report stands, in words for residents. */
public final class StatusWords {
    private StatusWords() {}

    /** A status this version does not know is said to be one the app must be renewed for. */
    public static String of(ReportStatus status, Strings text) {
        return switch (status) {
            case SUBMITTED -> text.of("status.submitted");
            case NEEDS_INFO -> text.of("status.needsInfo");
            case REJECTED -> text.of("status.rejected");
            case WITHDRAWN -> text.of("status.withdrawn");
            case MERGED -> text.of("status.merged");
            case DISPATCHED -> text.of("status.dispatched");
            case IN_PROGRESS, PENDING_APPROVAL -> text.of("status.inProgress");
            case PLANNED -> text.of("status.planned");
            case RESOLVED -> text.of("status.resolved");
            case CLOSED -> text.of("status.closed");
            case UNKNOWN -> text.of("status.unknown");
        };
    }

    /** Its colour: {@code ok}, {@code busy}, {@code ask}, {@code bad} or {@code idle}. */
    public static String kind(ReportStatus status) {
        return switch (status) {
            case NEEDS_INFO -> "ask";
            case REJECTED -> "bad";
            case DISPATCHED, IN_PROGRESS, PLANNED, PENDING_APPROVAL -> "busy";
            case RESOLVED, CLOSED -> "ok";
            case SUBMITTED, WITHDRAWN, MERGED, UNKNOWN -> "idle";
        };
    }

    /** Whether somebody still has to do something, so that a limit matters. */
    public static boolean running(ReportStatus status) {
        return switch (status) {
            case DISPATCHED, IN_PROGRESS, PLANNED, PENDING_APPROVAL, NEEDS_INFO -> true;
            case SUBMITTED, REJECTED, WITHDRAWN, MERGED, RESOLVED, CLOSED, UNKNOWN -> false;
        };
    }
}
