package vn.hientruong.mobile.account;

import io.avaje.json.JsonException;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.account.KeptSession.Known;
import vn.hientruong.mobile.api.Answer;
import vn.hientruong.mobile.api.Answer.Received;
import vn.hientruong.mobile.api.Answer.Refused;
import vn.hientruong.mobile.api.Session;
import vn.hientruong.mobile.api.Wire;
import vn.hientruong.model.identity.TokenRefresh;
import vn.hientruong.model.identity.Tokens;

/** The one session of this app: tokens in memory and on disk, renewed when the backend takes the old ones no more. */
public final class SignedIn implements Session {
    private final KeptSession kept;
    private final JsonType<Claims> claims;
    private final Renewal renewal;
    private final Object renewing = new Object();
    private volatile @Nullable Known known;
    private volatile Consumer<Presence> changed = presence -> {};

    /**
     * As it was when the app was closed.
     *
     * @param backend whose tokens they are
     * @param renewal asks for new tokens; blocks
     */
    public SignedIn(Path folder, URI backend, Jsonb jsonb, Renewal renewal) {
        kept = new KeptSession(folder, backend.toString(), jsonb);
        claims = jsonb.type(Claims.class);
        this.renewal = renewal;
        known = kept.find().orElse(null);
    }

    /** Exchanges a refresh token for new tokens. */
    @FunctionalInterface
    public interface Renewal {
        Answer<Tokens> renew(TokenRefresh old);
    }

    /** Has {@code told} hear of every change, on whatever thread it happens. */
    public void onChange(Consumer<Presence> told) {
        changed = told;
    }

    public Presence presence() {
        Known now = known;
        if (now == null) {
            return Presence.GUEST;
        }
        return new Presence(now.usable() ? Presence.Kind.SIGNED_IN : Presence.Kind.ENDED, now.phone());
    }

    @Override
    public Optional<String> account() {
        return Optional.ofNullable(known).map(Known::account);
    }

    @Override
    public Optional<String> token() {
        return Optional.ofNullable(known).filter(Known::usable).map(Known::accessToken);
    }

    /** One thread asks; the others wait, and find the new token there. A refresh token works once. */
    @Override
    public Optional<String> renewed(String refused) {
        synchronized (renewing) {
            Known now = known;
            if (now == null || !now.usable()) {
                return Optional.empty();
            }
            if (!now.accessToken().equals(refused)) {
                return Optional.of(now.accessToken());
            }
            Answer<Tokens> answer = renewal.renew(new TokenRefresh(now.refreshToken()));
            if (answer instanceof Received<Tokens> received) {
                Tokens tokens = received.value();
                set(new Known(now.account(), now.phone(), tokens.accessToken(), tokens.refreshToken()));
                return Optional.of(tokens.accessToken());
            }
            if (answer instanceof Refused<Tokens> no && !no.passing()) {
                set(now.ended());
            }
            return Optional.empty();
        }
    }

    /**
     * Somebody has signed in.
     *
     * @return false when the token does not say who, so that nothing has changed
     */
    public boolean begin(String phone, Tokens tokens) {
        Optional<String> account = subject(tokens.accessToken());
        account.ifPresent(id -> {
            synchronized (renewing) {
                set(new Known(id, phone, tokens.accessToken(), tokens.refreshToken()));
            }
        });
        return account.isPresent();
    }

    /** Nobody is signed in any more. */
    public void end() {
        synchronized (renewing) {
            known = null;
            kept.forget();
        }
        changed.accept(presence());
    }

    private void set(Known next) {
        kept.keep(next);
        known = next;
        changed.accept(presence());
    }

    /** Whose token it is; the backend alone checks its signature. */
    private Optional<String> subject(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            Claims said = Wire.read(claims, Base64.getUrlDecoder().decode(parts[1]));
            return Optional.ofNullable(said.sub()).filter(id -> !id.isBlank());
        } catch (JsonException | IllegalArgumentException noToken) {
            return Optional.empty();
        }
    }

    /** What the app reads of a token. */
    @Json
    public record Claims(@Nullable String sub) {}
}
