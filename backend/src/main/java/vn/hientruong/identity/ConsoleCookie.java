package vn.hientruong.identity;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The cookie that carries the secret of a console session; no script can read it, no other site can send it. */
@Singleton
public class ConsoleCookie {
    public static final String NAME = "hientruong_session";
    public static final String PATH = "/console";

    private final boolean secure;

    ConsoleCookie(@ConfigProperty(name = "hientruong.console.secure-cookie", defaultValue = "true") boolean secure) {
        this.secure = secure;
    }

    /** To be set after signing in; it goes when the browser closes. */
    public NewCookie of(String secret) {
        return cookie(secret, NewCookie.DEFAULT_MAX_AGE);
    }

    /** To be set after signing out: takes the cookie away. */
    public NewCookie cleared() {
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
