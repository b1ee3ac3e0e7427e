package vn.hientruong.platform.text;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;

/** The language to answer this request in: what the caller chose by cookie, else what the client asks for. */
@RequestScoped
public class CallerLanguage {
    /** Name of the cookie; its value is {@code vi} or {@code en}. */
    public static final String COOKIE = "language";

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
            if (chosen != null && chosen.getValue().equals(language.getLanguage())) {
                return language;
            }
        }
        String wanted = request.request().getHeader("Accept-Language");
        return wanted == null ? Texts.VIETNAMESE : Texts.closest(wanted);
    }
}
