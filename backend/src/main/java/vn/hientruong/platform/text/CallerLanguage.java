package vn.hientruong.platform.text;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language to answer this request in: what its address says, else what was chosen by cookie, else what the client asks for. */
@RequestScoped
public class CallerLanguage {
    /** Name of the cookie; its value is {@code vi} or {@code en}. */
    public static final String COOKIE = "language";

    /** Name of the parameter of an address that is the same page in one language; its value is that of the cookie. */
    public static final String PARAMETER = "lang";

    private final RoutingContext request;

    CallerLanguage(RoutingContext request) {
        this.request = request;
    }

    /** One of {@link Texts#LANGUAGES}, Vietnamese where nothing else was asked for. */
    public Locale get() {
        return of(request);
    }

    /** The same for code that runs before any bean of the request exists. */
    public static Locale of(RoutingContext request) {
        Cookie chosen = request.request().getCookie(COOKIE);
        for (Locale language : Texts.LANGUAGES) {
            if (isNamed(request.request().query(), language)) {
                return language;
            }
        }
        for (Locale language : Texts.LANGUAGES) {
            if (chosen != null && chosen.getValue().equals(language.getLanguage())) {
                return language;
            }
        }
        String wanted = request.request().getHeader("Accept-Language");
        return wanted == null ? Texts.VIETNAMESE : Texts.closest(wanted);
    }

    /** Looks at the query as it was sent: one that cannot be decoded is answered in some language, too. */
    private static boolean isNamed(@Nullable String query, Locale language) {
        return query != null && ("&" + query + "&").contains("&" + PARAMETER + "=" + language.getLanguage() + "&");
    }
}
