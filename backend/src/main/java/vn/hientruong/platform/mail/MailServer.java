package vn.hientruong.platform.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes mail off our hands. */
interface MailServer {
    /**
     * Hands one mail over.
     *
     * @throws NoSuchMailbox when trying again is no use
     * @throws MailNotTaken when it may be taken later
     */
    void take(Written mail);

    /**
     * A letter on paper.
     *
     * @param id the same for each try of one letter
     */
    record Written(
            UUID id,
            String to,
            String subject,
            String text,
            String html,
            @Nullable String unsubscribe) {
        /** Hidden, because what is printed ends up in a log. */
        @Override
        public String toString() {
            return "Written[" + id + "]";
        }
    }
}
