package vn.hientruong.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.hibernate.StaleObjectStateException;
import org.jboss.resteasy.reactive.server.core.multipart.FormEncodedDataDefinition;
import org.jspecify.annotations.Nullable;

/** Which refusal a failure amounts to. What is in no line of this is a fault of the program. */
final class Refusals {
    /** quarkus.http.limits.max-form-attribute-size: the one limit Quarkus itself answers 413 to. */
    private static final long FORM_FIELD_BYTES = 64L * 1024;

    private static final String FORM_READER = FormEncodedDataDefinition.class.getName();

    private static final Map<Integer, HttpProblem> BY_STATUS = Map.of(
            405, HttpProblem.METHOD_NOT_ALLOWED,
            406, HttpProblem.NOT_ACCEPTABLE,
            411, HttpProblem.LENGTH_REQUIRED,
            415, HttpProblem.UNSUPPORTED_MEDIA_TYPE,
            503, HttpProblem.BUSY);

    private Refusals() {}

    /**
     * What was being asked for when it failed.
     *
     * @param method of the resource; absent when none was found
     * @param query parameters as they were sent
     * @param allowed methods of the path; empty when no resource has it
     */
    record Target(@Nullable Method method, Map<String, List<String>> query, Set<String> allowed) {
        static final Target UNKNOWN = new Target(null, Map.of(), Set.of());
    }

    /** The first failure of the chain that a caller can act on; a refusal inside a rollback is still that refusal. */
    static Optional<DomainException> of(Throwable failure, Target target) {
        Throwable current = failure;
        for (int depth = 0; current != null && depth < 20; depth++) {
            Optional<DomainException> refusal = ofOne(current, target);
            if (refusal.isPresent()) {
                return refusal;
            }
            current = current.getCause();
        }
        return Optional.empty();
    }

    private static Optional<DomainException> ofOne(Throwable failure, Target target) {
        if (failure instanceof DomainException refusal) {
            return Optional.of(refusal);
        }
        if (failure instanceof ResteasyReactiveViolationException violation) {
            return ViolationFaults.isTheCallers(violation)
                    ? Optional.of(ViolationFaults.of(violation, target.method()))
                    : Optional.empty();
        }
        if (failure instanceof JacksonException json && !hasRefusalInside(json)) {
            return JsonFaults.of(json);
        }
        if (failure instanceof OptimisticLockException || failure instanceof StaleObjectStateException) {
            return Optional.of(new StaleVersion());
        }
        if (failure instanceof UnauthorizedException || failure instanceof AuthenticationException) {
            return Optional.of(new SignInRequired());
        }
        if (failure instanceof ForbiddenException) {
            return Optional.of(new Forbidden());
        }
        if (failure instanceof RejectedExecutionException) {
            return Optional.of(ofStatus(503));
        }
        if (failure instanceof WebApplicationException web && !isOnlyAWrapper(web)) {
            return web(web, target);
        }
        if (failure instanceof IllegalArgumentException && isFromReadingAForm(failure)) {
            return Optional.of(new RefusedRequest(HttpProblem.BAD_REQUEST));
        }
        return Optional.empty();
    }

    /** REST lets a broken %-sequence and an unknown charset of a form through as they are. */
    private static boolean isFromReadingAForm(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .limit(8)
                .anyMatch(frame -> frame.getClassName().startsWith(FORM_READER));
    }

    private static boolean hasRefusalInside(JacksonException failure) {
        return failure.getCause() instanceof DomainException;
    }

    private static boolean isOnlyAWrapper(WebApplicationException failure) {
        return failure.getCause() instanceof JacksonException || failure.getCause() instanceof DomainException;
    }

    private static Optional<DomainException> web(WebApplicationException failure, Target target) {
        int status = failure.getResponse().getStatus();
        if ((status == 404 || status == 405)
                && target.method() == null
                && !target.allowed().isEmpty()) {
            return Optional.of(new RefusedRequest(HttpProblem.METHOD_NOT_ALLOWED)
                    .withHeaders(Map.of("Allow", String.join(", ", target.allowed()))));
        }
        if (status == 404 && failure.getCause() != null && target.method() != null) {
            return ParameterFaults.of(target.method(), target.query()).or(() -> Optional.of(new NotFound()));
        }
        return status >= 400 && status != 500 ? Optional.of(ofStatus(status)) : Optional.empty();
    }

    /** The refusal that an HTTP status stands for when nothing more is known. */
    static DomainException ofStatus(int status) {
        return switch (status) {
            case 401 -> new SignInRequired();
            case 403 -> new Forbidden();
            case 404 -> new NotFound();
            case 413 -> new RefusedRequest(HttpProblem.BODY_TOO_LARGE, FORM_FIELD_BYTES);
            default -> new RefusedRequest(BY_STATUS.getOrDefault(status, HttpProblem.BAD_REQUEST));
        };
    }
}
