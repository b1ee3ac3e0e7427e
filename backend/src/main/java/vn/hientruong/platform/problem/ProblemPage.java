package vn.hientruong.platform.problem;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import vn.hientruong.platform.asset.Assets;
import vn.hientruong.platform.problem.Answers.Answer;
import vn.hientruong.platform.text.Texts;

/** The same problem as a page for people in a browser, drawn by {@code templates/problem.html}. */
@Singleton
class ProblemPage {
    private static final String CONSOLE = "/console";
    private static final String SIGN_IN = CONSOLE + "/sign-in";

    /** Of an htmx request: a script takes the answer, so leading it elsewhere would put a whole page into a part. */
    private static final String BY_SCRIPT = "HX-Request";

    private final Template template;
    private final Texts texts;
    private final Assets assets;

    ProblemPage(@Location("problem.html") Template template, Texts texts, Assets assets) {
        this.template = template;
        this.texts = texts;
        this.assets = assets;
    }

    /** Programs that say they read JSON get JSON, even from the console's own scripts. */
    boolean isFor(RoutingContext request) {
        String accept = request.request().getHeader("Accept");
        String wanted = accept == null ? "" : accept.toLowerCase(Locale.ROOT);
        if (wanted.contains("json")) {
            return false;
        }
        return isConsole(request) || wanted.contains("text/html");
    }

    /** Somebody who opens a page of the console without being signed in is led to the sign-in page, and back after it. */
    boolean isWayToSignIn(DomainException refusal, RoutingContext request) {
        return refusal.status() == 401
                && isFor(request)
                && isConsole(request)
                && request.request().method().equals(HttpMethod.GET)
                && request.request().getHeader(BY_SCRIPT) == null
                && !SIGN_IN.equals(request.request().path());
    }

    Answer signIn(RoutingContext request) {
        return new Answer(
                303,
                "text/html;charset=UTF-8",
                new byte[0],
                Map.of("Location", signInFor(request.request().uri())));
    }

    byte[] of(Problem problem, Locale language, RoutingContext request) {
        boolean signIn = problem.status() == 401 && isConsole(request);
        return template.data("problem", problem)
                .data("language", language.getLanguage())
                .data("styles", assets.path("base.css"))
                .data("icon", assets.path("icon.svg"))
                .data("to", signIn ? signInFor(pageBefore(request)) : "/")
                .data("back", texts.of(language, signIn ? "problem.page.sign-in" : "problem.page.back"))
                .render()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String signInFor(String next) {
        return CONSOLE.equals(next) || next.isEmpty()
                ? SIGN_IN
                : SIGN_IN + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    /** Where a form stood that was sent too late; path and query alone, whatever site the header names. */
    private static String pageBefore(RoutingContext request) {
        String referer = request.request().getHeader("Referer");
        try {
            URI before = URI.create(referer == null ? "" : referer);
            String path = before.getRawPath() == null ? "" : before.getRawPath();
            return before.getRawQuery() == null ? path : path + "?" + before.getRawQuery();
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    private static boolean isConsole(RoutingContext request) {
        String path = request.request().path();
        return path != null && (path.equals(CONSOLE) || path.startsWith(CONSOLE + "/"));
    }
}
