package vn.hientruong.notification;

import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.SendResponse;
import java.util.Locale;

/** What became of one push to one device. */
enum Outcome {
    ACCEPTED,
    /** The app is gone from that device: its row goes too. */
    UNREGISTERED,
    /** Firebase will never take this message for that device, so trying again is of no use. */
    REFUSED,
    /** Not this time. */
    FAILED;

    static Outcome of(SendResponse response) {
        if (response.isSuccessful()) {
            return ACCEPTED;
        }
        FirebaseMessagingException why = response.getException();
        // Firebase leaves the code out of answers it cannot read, such as those of a proxy in between.
        if (why == null || why.getMessagingErrorCode() == null) {
            return FAILED;
        }
        return switch (why.getMessagingErrorCode()) {
            case UNREGISTERED -> UNREGISTERED;
            case INVALID_ARGUMENT -> REFUSED;
            default -> FAILED;
        };
    }

    /** As a tag of a metric. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
