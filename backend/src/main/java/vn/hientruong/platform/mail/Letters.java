package vn.hientruong.platform.mail;

import java.util.Optional;
import java.util.UUID;

/**
 * Composes one kind of letter; a feature's CDI bean. Letters are composed when they are about to be sent: the queue holds
 * neither addresses nor texts nor the secret of a link, and what is sent is true at that moment.
 */
public interface Letters {
    /** Name of the kind, of letters, digits and dashes; it stands in the queue, so it stays. */
    String kind();

    /**
     * The letter about that; empty when there is nothing to send any more. Called outside any transaction, anew for every
     * try.
     */
    Optional<Letter> compose(UUID about);

    /**
     * The mail server has taken the letter. Called once at least: an instance that dies just before leaves it to another,
     * which sends the letter again.
     */
    default void sent(UUID about) {}

    /** It cannot be sent: there is no such address, or no try of three days was taken. */
    default void failed(UUID about) {}
}
