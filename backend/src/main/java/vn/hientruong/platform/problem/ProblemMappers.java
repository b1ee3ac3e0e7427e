package vn.hientruong.platform.problem;

import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/**
 * Every failure of a REST resource goes through here. The classes are named one by one because Quarkus brings mappers
 * of its own for them, and the most specific class wins.
 */
@Singleton
class ProblemMappers {
    private final Answers answers;

    ProblemMappers(Answers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper({
        Throwable.class,
        DomainException.class,
        WebApplicationException.class,
        ValidationException.class,
        MismatchedInputException.class,
        InvalidDefinitionException.class,
        UnauthorizedException.class,
        ForbiddenException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    public Response answer(Throwable failure, RoutingContext request) {
        Answers.Answer answer = answers.to(failure, target(request), request);
        if (request.response().headWritten()) {
            CutOff.of(request); // half an answer, with a problem at its end, would look like a whole one
        }
        Response.ResponseBuilder response =
                Response.status(answer.status()).type(answer.contentType()).entity(answer.body());
        answer.headers().forEach(response::header);
        return response.build();
    }

    private static Refusals.Target target(RoutingContext request) {
        ResteasyReactiveRequestContext rest = CurrentRequestManager.get();
        if (rest == null) {
            return Refusals.Target.UNKNOWN;
        }
        if (rest.getTarget() == null) {
            return new Refusals.Target(null, Map.of(), AllowedMethods.of(rest));
        }
        if (rest.getTarget().getLazyMethod() == null) {
            // several methods share the path, and the content type fits none of them
            return Refusals.Target.UNKNOWN;
        }
        Map<String, List<String>> query = new HashMap<>();
        request.queryParams()
                .forEach((name, value) ->
                        query.computeIfAbsent(name, first -> new ArrayList<>()).add(value));
        return new Refusals.Target(rest.getTarget().getLazyMethod().getMethod(), query, Set.of());
    }
}
