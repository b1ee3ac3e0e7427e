package vn.hientruong.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.ConsoleCookie;
import vn.hientruong.platform.problem.Forbidden;

/**
 * Lets only our own pages post: each form carries a token derived from the session's secret, which no other site can
 * read. The session's cookie is SameSite as well; this holds where a browser does not know that.
 */
@RequestScoped
public class Csrf {
    /** Carries the token where a script sends no form. */
    static final String HEADER = "X-Csrf-Token";

    private final HttpHeaders headers;

    Csrf(@Context HttpHeaders headers) {
        this.headers = headers;
    }

    String token() {
        Cookie session = headers.getCookies().get(ConsoleCookie.NAME);
        return session == null ? "" : digest("csrf " + session.getValue());
    }

    /** @throws Forbidden when the form is not one of ours */
    public void check(@Nullable String sent) {
        String expected = token();
        if (sent == null
                || expected.isEmpty()
                || !MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8))) {
            throw new Forbidden();
        }
    }

    /** Before there is a session: the browser itself says which site the form stood on. */
    void checkSameSite() {
        String site = headers.getHeaderString("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw new Forbidden();
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
