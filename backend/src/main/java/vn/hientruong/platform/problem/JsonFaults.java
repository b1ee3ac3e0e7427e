package vn.hientruong.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.json.ForbiddenText;

/** What Jackson could not read, in our words; never its own, which quote what was sent. */
final class JsonFaults {
    private static final Map<Class<?>, String> EXPECTED = Map.ofEntries(
            Map.entry(String.class, "type-text"),
            Map.entry(Boolean.class, "type-boolean"),
            Map.entry(boolean.class, "type-boolean"),
            Map.entry(Integer.class, "type-integer"),
            Map.entry(int.class, "type-integer"),
            Map.entry(Long.class, "type-integer"),
            Map.entry(long.class, "type-integer"),
            Map.entry(Double.class, "type-number"),
            Map.entry(double.class, "type-number"),
            Map.entry(UUID.class, "type-uuid"),
            Map.entry(Instant.class, "type-instant"),
            Map.entry(LocalDate.class, "type-date"));

    /** How Jackson begins when a primitive got null or was left out; it has no class for that. */
    private static final String NOTHING = "Cannot map `null`";

    private JsonFaults() {}

    /** The refusal for that failure; empty when it is our own fault, not the sender's. */
    static Optional<DomainException> of(JacksonException failure) {
        if (failure instanceof InvalidDefinitionException) {
            return Optional.empty();
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return Optional.of(new RefusedRequest(HttpProblem.UNKNOWN_FIELD).at(pointer(unknown), "unknown"));
        }
        if (failure instanceof ForbiddenText text) {
            return Optional.of(InvalidRequest.at(pointer(text), "characters"));
        }
        if (failure instanceof MismatchedInputException mismatched) {
            return Optional.of(mismatched(mismatched));
        }
        if (failure instanceof JsonMappingException mapping) {
            return mapping(mapping);
        }
        return Optional.of(unreadable(failure));
    }

    private static Optional<DomainException> mapping(JsonMappingException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof InputCoercionException number) {
            return Optional.of(
                    new RefusedRequest(HttpProblem.WRONG_TYPE).at(pointer(failure), expected(number.getTargetType())));
        }
        if (cause instanceof JacksonException inner && inner != failure) {
            return of(inner);
        }
        return Optional.empty();
    }

    private static DomainException mismatched(MismatchedInputException failure) {
        if (failure.getPath().isEmpty() && failure.getOriginalMessage().startsWith("Trailing token")) {
            return located(HttpProblem.MALFORMED_JSON, failure);
        }
        if (failure instanceof InvalidNullException
                || failure.getOriginalMessage().startsWith(NOTHING)) {
            return InvalidRequest.at(pointer(failure), "not-null");
        }
        RefusedRequest wrong = new RefusedRequest(HttpProblem.WRONG_TYPE);
        Class<?> target = failure.getTargetType();
        if (target != null && target.isEnum()) {
            List<String> allowed = Arrays.stream(target.getEnumConstants())
                    .map(Object::toString)
                    .toList();
            return wrong.at(pointer(failure), "type-choice", String.join(", ", allowed))
                    .with(Map.of("allowed", allowed));
        }
        return wrong.at(pointer(failure), expected(target));
    }

    private static DomainException unreadable(JacksonException failure) {
        if (failure instanceof InputCoercionException number) {
            return new RefusedRequest(HttpProblem.WRONG_TYPE).at("", expected(number.getTargetType()));
        }
        boolean tooMuch = failure instanceof StreamConstraintsException;
        return located(tooMuch ? HttpProblem.JSON_LIMIT : HttpProblem.MALFORMED_JSON, failure);
    }

    private static DomainException located(HttpProblem problem, JacksonException failure) {
        JsonLocation at = failure.getLocation();
        int line = at == null ? 1 : at.getLineNr();
        int column = at == null ? 1 : at.getColumnNr();
        return new RefusedRequest(problem, line, column).with(Map.of("line", line, "column", column));
    }

    static String expected(@Nullable Class<?> target) {
        if (target == null) {
            return "invalid";
        }
        if (Collection.class.isAssignableFrom(target)) {
            return "type-list";
        }
        return EXPECTED.getOrDefault(target, "type-object");
    }

    private static String pointer(JsonMappingException failure) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference part : failure.getPath()) {
            String name = part.getFieldName();
            Pointers.append(pointer, name == null ? Integer.toString(part.getIndex()) : name);
        }
        return pointer.toString();
    }
}
