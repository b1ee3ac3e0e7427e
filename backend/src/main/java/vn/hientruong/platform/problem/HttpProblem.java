package vn.hientruong.platform.problem;

import java.util.Locale;

/** The refusals of HTTP and JSON themselves: the door says them before any use case runs. */
public enum HttpProblem {
    /** Something of the request cannot be read and no other code fits. */
    BAD_REQUEST(400),
    /** The address holds a broken %-sequence, a control character or bytes that are no UTF-8. */
    MALFORMED_ADDRESS(400),
    /** The body is no JSON; args: line, column. */
    MALFORMED_JSON(400),
    /** A text, a number or the nesting is longer than what is read at all; args: line, column. */
    JSON_LIMIT(400),
    /** A field nobody knows. */
    UNKNOWN_FIELD(400),
    /** A value of another type than the field has, or a word that is none of its choices. */
    WRONG_TYPE(400),
    /** No body where one is needed. */
    MISSING_BODY(400),
    /** If-Match does not carry a version. */
    MALFORMED_VERSION(400),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    /** A form without Content-Length. */
    LENGTH_REQUIRED(411),
    /** args: bytes allowed. */
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    /** A fault of the program; args: trace id. */
    INTERNAL_ERROR(500),
    /** More requests than there are hands; the same request may be sent again. */
    BUSY(503);

    private final int status;

    HttpProblem(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** As in {@code malformed-json}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
