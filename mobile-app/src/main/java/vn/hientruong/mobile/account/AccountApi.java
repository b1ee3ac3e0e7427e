package vn.hientruong.mobile.account;

import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import java.util.Map;
import vn.hientruong.mobile.api.Answer;
import vn.hientruong.mobile.api.Backend;
import vn.hientruong.mobile.api.Session;
import vn.hientruong.mobile.api.Tagged;
import vn.hientruong.model.identity.CodeRequest;
import vn.hientruong.model.identity.SignIn;
import vn.hientruong.model.identity.TokenRefresh;
import vn.hientruong.model.identity.Tokens;

/** Signing in and out, and what a person may ask about their own data. Blocks. */
public final class AccountApi {
    private static final int MOST_EXPORTED_BYTES = 32 << 20;

    private final Backend backend;
    private final Backend anonymous;
    private final JsonType<Tokens> tokens;

    public AccountApi(Backend backend) {
        this.backend = backend;
        anonymous = backend.as(Session.NOBODY);
        tokens = backend.jsonb().type(Tokens.class);
    }

    /** Has a code sent. */
    Answer<Integer> sendCode(String phone) {
        return anonymous.send("POST", "/api/v1/sign-in/codes", Map.of(), new CodeRequest(phone));
    }

    /** Exchanges the code for tokens, and says what was agreed to. */
    Answer<Tokens> signIn(String phone, String code) {
        return anonymous.send(
                "POST",
                "/api/v1/sign-in/tokens",
                Map.of(),
                new SignIn(phone, code, ConsentText.VERSION),
                tokens,
                AccountApi::complete);
    }

    /** Exchanges a refresh token for new tokens. */
    public Answer<Tokens> renew(TokenRefresh old) {
        return anonymous.send("POST", "/api/v1/tokens/refresh", Map.of(), old, tokens, AccountApi::complete);
    }

    /** Ends this session. */
    Answer<Integer> signOut() {
        return backend.send("DELETE", "/api/v1/me/sessions/current", Map.of(), null);
    }

    /** Ends every session of the account. */
    Answer<Integer> signOutEverywhere() {
        return backend.send("DELETE", "/api/v1/me/sessions", Map.of(), null);
    }

    /** Ends the account itself. */
    Answer<Integer> delete() {
        return backend.send("DELETE", "/api/v1/me", Map.of(), null);
    }

    /** A copy of everything known of the person, as the backend writes it. */
    Answer<Tagged<byte[]>> export() {
        return backend.getIfNew("/api/v1/me/export", AccountApi::json, "", MOST_EXPORTED_BYTES);
    }

    private static byte[] json(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != '{') {
            throw new JsonException("no object");
        }
        return bytes;
    }

    private static boolean complete(Tokens given) {
        return given.accessToken() != null && given.refreshToken() != null;
    }
}
