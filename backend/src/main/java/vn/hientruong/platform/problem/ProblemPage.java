package vn.hientruong.platform.problem;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import vn.hientruong.platform.problem.Answers.Answer;
import vn.hientruong.platform.text.Texts;

/** The same problem as a page for people in a browser, drawn by {@code templates/problem.html}. */
@Singleton
class ProblemPage {
    private static final String CONSOLE = "/console";
    private static final String SIGN_IN = CONSOLE + "/sign-in";

    private final Template template;
    private final Texts texts;

    ProblemPage(@Location("problem.html") Template template, Texts texts) {
        this.template = template;
        this.texts = texts;
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

    /** Somebody who opens a page of the console without being signed in is led to the sign-in page. */
    boolean isWayToSignIn(DomainException refusal, RoutingContext request) {
        return refusal.status() == 401
                && isFor(request)
                && isConsole(request)
                && request.request().method().equals(HttpMethod.GET)
                && !SIGN_IN.equals(request.request().path());
    }

    Answer signIn() {
        return new Answer(303, "text/html;charset=UTF-8", new byte[0], Map.of("Location", SIGN_IN));
    }

    byte[] of(Problem problem, Locale language) {
        return template.data("problem", problem)
                .data("language", language.getLanguage())
                .data("back", texts.of(language, "problem.page.back"))
                .render()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isConsole(RoutingContext request) {
        String path = request.request().path();
        return path != null && (path.equals(CONSOLE) || path.startsWith(CONSOLE + "/"));
    }
}
