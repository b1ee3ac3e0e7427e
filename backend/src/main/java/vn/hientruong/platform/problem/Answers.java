package vn.hientruong.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
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
    private final Instance<ErrorShape> shapes;
    private final ObjectMapper json;

    /** One answer, whichever layer sends it. */
    record Answer(int status, String contentType, byte[] body, Map<String, String> headers) {}

    Answers(Problems problems, ProblemPage page, @Any Instance<ErrorShape> shapes, ObjectMapper json) {
        this.problems = problems;
        this.page = page;
        this.shapes = shapes;
        this.json = json;
    }

    /** Sends the refusal of a request that no resource has seen. */
    public void send(DomainException refusal, RoutingContext request) {
        Answer answer = to(refusal, request);
        HttpServerResponse response = request.response().setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        response.putHeader("Content-Type", answer.contentType()).end(Buffer.buffer(answer.body()));
    }

    /** The answer to that failure; what the caller cannot mend is logged in full under the id the answer shows. */
    Answer to(Throwable failure, Refusals.Target target, RoutingContext request) {
        return to(refusal(failure, target, request), request);
    }

    DomainException refusal(Throwable failure, Refusals.Target target, RoutingContext request) {
        return Refusals.of(failure, target).orElseGet(() -> unexpected(failure, request));
    }

    private Answer to(DomainException refusal, RoutingContext request) {
        Locale language = CallerLanguage.of(request);
        Problem problem = problems.of(refusal, language, path(request));
        if (refusal.status() < 500) {
            LOG.infof(
                    "%d %s %s %s",
                    refusal.status(), refusal.code(), request.request().method(), path(request));
        }
        for (ErrorShape shape : shapes) {
            if (shape.isFor(request)) {
                ErrorShape.Shaped shaped = shape.of(problem, request);
                return new Answer(shaped.status(), shaped.contentType(), shaped.body(), refusal.headers());
            }
        }
        if (page.isWayToSignIn(refusal, request)) {
            return page.signIn(request);
        }
        return page.isFor(request)
                ? new Answer(
                        refusal.status(),
                        "text/html;charset=UTF-8",
                        page.of(problem, language, request),
                        refusal.headers())
                : new Answer(refusal.status(), "application/problem+json", bytes(problem), refusal.headers());
    }

    private static DomainException unexpected(Throwable failure, RoutingContext request) {
        String trace = UUID.randomUUID().toString();
        if (request.response().closed()) {
            LOG.infof(
                    "The caller left before the answer: %s %s",
                    request.request().method(), path(request));
        } else {
            LOG.errorf(
                    failure,
                    "500 internal-error %s %s trace %s",
                    request.request().method(),
                    path(request),
                    trace);
        }
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
