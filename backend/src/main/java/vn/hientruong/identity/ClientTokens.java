package vn.hientruong.identity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.identity.Scope;

/** Tokens for other systems that show their secret: client credentials of OAuth 2 (RFC 6749, section 4.4). */
@Singleton
public class ClientTokens {
    private final Clients clients;
    private final AccessTokens tokens;
    private final Clock clock;

    /**
     * What is answered.
     *
     * @param scope words with blanks between them
     */
    public record Granted(String token, long seconds, String scope) {}

    /** Why nothing was granted, in the word of RFC 6749. */
    public static final class NotGranted extends Exception {
        private static final long serialVersionUID = 1L;

        private NotGranted(String error) {
            super(error);
        }

        public String error() {
            return String.valueOf(getMessage());
        }
    }

    ClientTokens(Clients clients, AccessTokens tokens, Clock clock) {
        this.clients = clients;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * A token for what is wanted.
     *
     * @param wanted words with blanks between them; absent for all the client may do
     * @throws NotGranted {@code invalid_client} when nobody is known by that, {@code invalid_scope} for more than it may do
     */
    public Granted grant(String id, String secret, @Nullable String wanted) throws NotGranted {
        UUID client = parse(id);
        Set<Scope> may = clients.scopesOf(client, secret);
        if (may.isEmpty()) {
            throw new NotGranted("invalid_client");
        }
        Set<Scope> scopes = wanted == null || wanted.isBlank() ? may : scopes(wanted);
        if (!may.containsAll(scopes)) {
            throw new NotGranted("invalid_scope");
        }
        Set<String> words = scopes.stream().map(Scope::word).collect(Collectors.toSet());
        return new Granted(
                tokens.signClient(client, words, clock.instant()),
                AccessTokens.LIFE.toSeconds(),
                String.join(" ", words.stream().sorted().toList()));
    }

    private static Set<Scope> scopes(String wanted) throws NotGranted {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String word : wanted.strip().split(" +", -1)) {
            scopes.add(Scope.ofWord(word).orElseThrow(() -> new NotGranted("invalid_scope")));
        }
        return scopes;
    }

    private static UUID parse(String id) throws NotGranted {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw (NotGranted) new NotGranted("invalid_client").initCause(noId);
        }
    }
}
