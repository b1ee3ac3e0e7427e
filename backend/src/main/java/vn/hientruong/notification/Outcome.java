package vn.hientruong.notification;

import com.google.auth.Retryable;
import com.google.firebase.ErrorCode;
import com.google.firebase.IncomingHttpResponse;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.MessagingErrorCode;
import com.google.firebase.messaging.SendResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What became of one push to one device.
 *
 * @param reason codes alone: Firebase's own words may hold the token
 * @param retryAfter how long Firebase asks to be left alone, where it does
 */
record Outcome(Kind kind, String reason, Optional<Duration> retryAfter) {
    enum Kind {
        ACCEPTED,
        /** The app is gone from that device, or belongs to another project: its row goes too. */
        UNREGISTERED,
        /** Firebase will never take this message, so trying again is of no use. */
        REFUSED,
        /** Firebase answered: not this time. */
        FAILED,
        /** There was no answer. */
        UNREACHED,
        /** Firebase takes nothing at all from this service account. */
        LOCKED_OUT;

        /** As a tag of a metric. */
        String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

    static Outcome of(SendResponse response) {
        return response.isSuccessful() ? new Outcome(Kind.ACCEPTED, "", Optional.empty()) : of(response.getException());
    }

    static Outcome lockedOut(String reason) {
        return new Outcome(Kind.LOCKED_OUT, reason, Optional.empty());
    }

    static Outcome of(@Nullable FirebaseMessagingException why) {
        if (why == null) {
            return new Outcome(Kind.FAILED, "?", Optional.empty());
        }
        return new Outcome(kind(why), why.getErrorCode() + "/" + why.getMessagingErrorCode(), retryAfter(why));
    }

    private static Kind kind(FirebaseMessagingException why) {
        MessagingErrorCode code = why.getMessagingErrorCode();
        // Firebase leaves the code out of answers about the caller, as does a proxy in between out of its own.
        if (code == null) {
            return withoutCode(why);
        }
        return switch (code) {
            case UNREGISTERED, SENDER_ID_MISMATCH -> Kind.UNREGISTERED;
            case INVALID_ARGUMENT -> Kind.REFUSED;
            default -> Kind.FAILED;
        };
    }

    private static Kind withoutCode(FirebaseMessagingException why) {
        ErrorCode error = why.getErrorCode();
        if (error == ErrorCode.UNAUTHENTICATED || error == ErrorCode.PERMISSION_DENIED || noTokenGranted(why)) {
            return Kind.LOCKED_OUT;
        }
        return why.getHttpResponse() == null ? Kind.UNREACHED : Kind.FAILED;
    }

    /** Google's token endpoint said no, and would say it again. */
    private static boolean noTokenGranted(Throwable why) {
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof Retryable asked && !asked.isRetryable()) {
                return true;
            }
        }
        return false;
    }

    /** Seconds; the other form of the header, a date, Firebase does not use. */
    private static Optional<Duration> retryAfter(FirebaseMessagingException why) {
        IncomingHttpResponse answer = why.getHttpResponse();
        if (answer == null) {
            return Optional.empty();
        }
        return answer.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Retry-After"))
                .map(header -> firstOf(header.getValue()))
                .filter(value -> SECONDS.matcher(value).matches())
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .findFirst();
    }

    private static String firstOf(Object value) {
        return value instanceof Iterable<?> values && values.iterator().hasNext()
                ? values.iterator().next().toString()
                : value.toString();
    }
}
