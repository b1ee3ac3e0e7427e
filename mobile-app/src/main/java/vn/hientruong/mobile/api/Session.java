package vn.hientruong.mobile.api;

import java.util.Optional;

/** Who is signed in, as far as requests need to know. Called on background threads; may block. */
public interface Session {
    /** Nobody is signed in, and nobody will be. */
    Session NOBODY = new Session() {
        @Override
        public Optional<String> account() {
            return Optional.empty();
        }

        @Override
        public Optional<String> token() {
            return Optional.empty();
        }

        @Override
        public Optional<String> renewed(String refused) {
            return Optional.empty();
        }
    };

    /** The same for one account for ever, another for another; empty while nobody is signed in. */
    Optional<String> account();

    /** The access token to send; empty while nobody is signed in. */
    Optional<String> token();

    /**
     * A token instead of one the backend no longer takes; empty when the person must sign in again, or when there is no
     * way to ask.
     */
    Optional<String> renewed(String refused);
}
