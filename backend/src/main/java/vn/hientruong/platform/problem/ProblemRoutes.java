package vn.hientruong.platform.problem;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import vn.hientruong.platform.problem.Refusals.Target;

/** Failures of the HTTP layer itself, before or beside every REST resource. */
@Singleton
class ProblemRoutes {
    /** After every route, before Quarkus' own error page. */
    private static final int LATE = 1_000_000;

    private static final int[] WITHOUT_ROUTE = {400, 404, 405, 406, 413, 415, 500};

    private final Answers answers;

    ProblemRoutes(Answers answers) {
        this.answers = answers;
    }

    void register(@Observes Router router) {
        router.route().order(LATE).failureHandler(this::answer);
        for (int status : WITHOUT_ROUTE) {
            router.errorHandler(status, this::answer);
        }
    }

    private void answer(RoutingContext request) {
        if (request.response().ended()) {
            return;
        }
        if (request.response().headWritten()) {
            CutOff.of(request);
            return;
        }
        Throwable failure = request.failure();
        boolean refused = failure == null || (request.statusCode() >= 400 && request.statusCode() < 500);
        answers.send(
                refused ? Refusals.ofStatus(request.statusCode()) : answers.refusal(failure, Target.UNKNOWN, request),
                request);
    }
}
