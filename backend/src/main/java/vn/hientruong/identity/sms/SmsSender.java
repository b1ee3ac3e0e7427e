package vn.hientruong.identity.sms;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands text messages to whoever delivers them. */
public interface SmsSender {
    /**
     * Sends one message; call it outside a transaction.
     *
     * @throws SmsUnavailable when it could not be handed over, and may be later
     * @throws SmsRefused when it never will be
     */
    void send(Message message);

    /**
     * One message.
     *
     * @param to as +84…
     * @param id the same for each try, by which a gateway may know it again
     * @param code the one-time code in the text, where there is one
     */
    record Message(String to, String text, @Nullable String code, UUID id) {
        /** One that is tried once. */
        public Message(String to, String text, @Nullable String code) {
            this(to, text, code, UUID.randomUUID());
        }

        /** Hidden, because what is printed ends up in a log. */
        @Override
        public String toString() {
            return "Message[…]";
        }
    }
}
