package vn.hientruong.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.hientruong.platform.text.CallerLanguage;

/** Turns a failure into what the caller gets: problem+json for programs, a page for browsers. */
@Singleton
public class Answers {
    private static final Logger LOG = Logger.getLogger("vn.hientruong.refused");
    private static final int LONGEST_PATH = 200;

    private final Problems problems;
    private final ProblemPage page;
    private final ObjectMapper json;

    /** One answer, whichever layer sends it. */
    record Answer(int status, String contentType, byte[] body, Map<String, String> headers) {}

    Answers(Problems problems, ProblemPage page, ObjectMapper json) {
        this.problems = problems;
        this.page = page;
        this.json = json;
    }

    /** The answer to that failure; what the caller cannot mend is logged in full under the id the answer shows. */
    Answer to(Throwable failure, Refusals.Target target, RoutingContext request) {
        return to(Refusals.of(failure, target).orElseGet(() -> unexpected(failure, request)), request);
    }

    Answer to(DomainException refusal, RoutingContext request) {
        Locale language = CallerLanguage.of(request);
        Problem problem = problems.of(refusal, language, path(request));
        if (refusal.status() < 500) {
            LOG.infof(
                    "%d %s %s %s",
                    refusal.status(), refusal.code(), request.request().method(), path(request));
        }
        Map<String, String> headers = new HashMap<>(refusal.headers());
        if (page.isFor(request)) {
            return page.isWayToSignIn(refusal, request)
                    ? page.signIn(request)
                    : new Answer(refusal.status(), "text/html;charset=UTF-8", page.of(problem, language), headers);
        }
        return new Answer(refusal.status(), "application/problem+json", bytes(problem), headers);
    }

    private static DomainException unexpected(Throwable failure, RoutingContext request) {
        String trace = UUID.randomUUID().toString();
        LOG.errorf(
                failure, "500 internal-error %s %s trace %s", request.request().method(), path(request), trace);
        return new RefusedRequest(HttpProblem.INTERNAL_ERROR, trace).with(Map.of("traceId", trace));
    }

    /** Without the query, which may hold what people typed. */
    private static String path(RoutingContext request) {
        String path = request.request().path();
        if (path == null) {
            return "/";
        }
        return path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path;
    }

    private byte[] bytes(Problem problem) {
        try {
            return json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException neverWithStrings) {
            throw new IllegalStateException(neverWithStrings);
        }
    }
}
