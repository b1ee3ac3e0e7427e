package vn.hientruong.platform.problem;

import jakarta.ws.rs.PathParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;

/**
 * Finds the query parameter that could not be converted. REST answers 404 for it and keeps the name to itself, which
 * tells the caller nothing.
 */
final class ParameterFaults {
    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            long.class, Long::valueOf,
            Long.class, Long::valueOf,
            double.class, Double::valueOf,
            Double.class, Double::valueOf,
            UUID.class, UUID::fromString,
            LocalDate.class, LocalDate::parse);

    private ParameterFaults() {}

    static Optional<DomainException> of(Method method, Map<String, List<String>> query) {
        for (Parameter parameter : method.getParameters()) {
            Optional<String> name = ParameterNames.of(parameter).filter(query::containsKey);
            if (name.isPresent() && !isInPath(parameter)) {
                for (String value : query.getOrDefault(name.get(), List.of())) {
                    Optional<DomainException> fault = fault("?" + name.get(), parameter.getType(), value);
                    if (fault.isPresent()) {
                        return fault;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isInPath(Parameter parameter) {
        return parameter.isAnnotationPresent(PathParam.class) || parameter.isAnnotationPresent(RestPath.class);
    }

    private static Optional<DomainException> fault(String pointer, Class<?> type, String value) {
        RefusedRequest wrong = new RefusedRequest(HttpProblem.WRONG_TYPE);
        if (type.isEnum()) {
            List<String> allowed =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
            return allowed.contains(value)
                    ? Optional.empty()
                    : Optional.of(wrong.at(pointer, "type-choice", String.join(", ", allowed))
                            .with(Map.of("allowed", allowed)));
        }
        Function<String, Object> reader = READERS.get(type);
        if (reader == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(value)).flatMap(read -> Optional.empty());
        } catch (IllegalArgumentException | DateTimeException notThatType) {
            return Optional.of(wrong.at(pointer, JsonFaults.expected(type)));
        }
    }
}
