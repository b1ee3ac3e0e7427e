package vn.hientruong.portal;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The cookie that carries the secret of a shown phone; no script can read it, no other site can send it. */
@Singleton
public class PhoneCookie {
    static final String NAME = "hientruong_phone";
    private static final String PATH = "/track";

    private final boolean secure;

    PhoneCookie(@ConfigProperty(name = "hientruong.console.secure-cookie", defaultValue = "true") boolean secure) {
        this.secure = secure;
    }

    /** It goes when the browser closes; what it opens shuts by itself before. */
    NewCookie of(String secret) {
        return cookie(secret, NewCookie.DEFAULT_MAX_AGE);
    }

    NewCookie cleared() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path(PATH)
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
