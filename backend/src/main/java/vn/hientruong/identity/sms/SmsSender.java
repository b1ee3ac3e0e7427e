package vn.hientruong.identity.sms;

import org.jspecify.annotations.Nullable;

/** Hands text messages to whoever delivers them. */
public interface SmsSender {
    /**
     * Sends one message; call it outside a transaction.
     *
     * @throws SmsUnavailable when it could not be handed over
     */
    void send(Message message);

    /**
     * One message.
     *
     * @param to as +84…
     * @param code the one-time code in the text, where there is one
     */
    record Message(String to, String text, @Nullable String code) {
        /** Hidden, because what is printed ends up in a log. */
        @Override
        public String toString() {
            return "Message[…]";
        }
    }
}
