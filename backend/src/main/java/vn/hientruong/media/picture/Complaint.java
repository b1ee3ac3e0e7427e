package vn.hientruong.media.picture;

import org.jspecify.annotations.Nullable;

/** A line on standard error, which the backend logs: what went wrong and where, never a message, which may quote a file. */
final class Complaint {
    private Complaint() {}

    static void about(@Nullable Throwable cause) {
        if (cause == null) {
            return;
        }
        StackTraceElement[] trace = cause.getStackTrace();
        System.err.println(cause.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]));
    }
}
