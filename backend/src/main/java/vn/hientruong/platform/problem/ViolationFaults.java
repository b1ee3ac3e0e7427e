package vn.hientruong.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;
import vn.hientruong.platform.problem.DomainException.Fault;

/** Broken constraints on what a request carries, in our words. */
final class ViolationFaults {
    /** Forms that have a text of their own; any other pattern says only that the form is wrong. */
    private static final Map<String, String> FORMS = Map.of(
            Limits.PHONE_PATTERN,
            "phone",
            Limits.CODE_PATTERN,
            "code",
            "[0-9]{6}",
            "six-digits",
            "[0-9a-f]{64}",
            "sha256",
            "vi|en",
            "language");

    private ViolationFaults() {}

    /** Whether it is about an argument, so the caller can mend it; an answer of ours that breaks a rule is not. */
    static boolean isTheCallers(ConstraintViolationException failure) {
        return failure.getConstraintViolations().stream().noneMatch(ViolationFaults::isAboutAnAnswer);
    }

    static InvalidRequest of(ConstraintViolationException failure, @Nullable Method method) {
        return new InvalidRequest(failure.getConstraintViolations().stream()
                .map(violation -> fault(violation, method))
                .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::key))
                .toList());
    }

    private static boolean isAboutAnAnswer(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    private static Fault fault(ConstraintViolation<?> violation, @Nullable Method method) {
        return rule(
                pointer(violation.getPropertyPath(), method),
                violation.getConstraintDescriptor().getAnnotation().annotationType(),
                violation.getConstraintDescriptor().getAttributes());
    }

    private static String pointer(Path path, @Nullable Method method) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                Optional<String> name = parameterName(node.as(Path.ParameterNode.class), method);
                if (name.isPresent()) {
                    return "?" + name.get();
                }
            }
            if (node.isInIterable()) {
                Object step = node.getIndex() == null ? node.getKey() : node.getIndex();
                Pointers.append(pointer, String.valueOf(step));
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                Pointers.append(pointer, node.getName());
            }
        }
        return pointer.toString();
    }

    private static Optional<String> parameterName(Path.ParameterNode node, @Nullable Method method) {
        if (method == null || node.getParameterIndex() >= method.getParameterCount()) {
            return Optional.empty();
        }
        return ParameterNames.of(method.getParameters()[node.getParameterIndex()]);
    }

    private static Fault rule(String pointer, Class<? extends Annotation> constraint, Map<String, Object> values) {
        return switch (constraint.getSimpleName()) {
            case "NotNull" -> new Fault(pointer, "not-null");
            case "NotBlank", "NotEmpty" -> new Fault(pointer, "not-blank");
            case "Size" -> size(pointer, (int) value(values, "min"), (int) value(values, "max"));
            case "Min", "DecimalMin" -> new Fault(pointer, "min", value(values, "value"));
            case "Max", "DecimalMax" -> new Fault(pointer, "max", value(values, "value"));
            case "Pattern" -> new Fault(pointer, form(values));
            default -> new Fault(pointer, "invalid");
        };
    }

    private static String form(Map<String, Object> values) {
        return FORMS.getOrDefault((String) value(values, "regexp"), "pattern");
    }

    private static Object value(Map<String, Object> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    private static Fault size(String pointer, int min, int max) {
        return min == 0 ? new Fault(pointer, "size", max) : new Fault(pointer, "size-between", min, max);
    }
}
