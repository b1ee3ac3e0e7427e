package vn.hientruong.platform.openapi;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vn.hientruong.platform.text.Texts;

/** Which errors an operation can answer, as a table over what it takes. */
enum PossibleProblem {
    BAD_REQUEST(400, "wrong-type", (path, operation) -> hasBody(operation) || hasParameters(operation)),
    SIGN_IN(401, "sign-in-required", (path, operation) -> isSecured(operation)),
    FORBIDDEN(403, "forbidden", (path, operation) -> isSecured(operation)),
    NOT_FOUND(404, "not-found", (path, operation) -> path.contains("{")),
    STALE(409, "stale-version", (path, operation) -> takesVersion(operation)),
    TOO_LARGE(413, "body-too-large", (path, operation) -> hasBody(operation), 262_144),
    OTHER_TYPE(415, "unsupported-media-type", (path, operation) -> hasBody(operation)),
    INVALID(422, "invalid-request", (path, operation) -> hasBody(operation) || hasParameters(operation)),
    NO_VERSION(428, "version-required", (path, operation) -> takesVersion(operation)),
    TOO_MANY(429, "too-many-requests", (path, operation) -> true, 30),
    INTERNAL(500, "internal-error", (path, operation) -> true, "9c1f2a0e-7d35-4f0e-9a52-0c6a5b1f3e77");

    private static final String PROBLEM_JSON = "application/problem+json";

    private final int status;
    private final String code;
    private final BiPredicate<String, Operation> applies;
    private final String title;
    private final String detail;

    PossibleProblem(int status, String code, BiPredicate<String, Operation> applies, Object... args) {
        Texts texts = new Texts();
        this.status = status;
        this.code = code;
        this.applies = applies;
        this.title = texts.of(Texts.ENGLISH, "problem." + code + ".title");
        this.detail = texts.of(Texts.ENGLISH, "problem." + code + ".detail", args);
    }

    /** Those that fit the operation, and those its own annotations name. */
    static Stream<PossibleProblem> of(String path, Operation operation) {
        return Arrays.stream(values())
                .filter(problem -> problem.applies.test(path, operation) || problem.isNamedIn(operation));
    }

    void describeIn(Operation operation, String path) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        APIResponse named = operation.getResponses().getAPIResponse(key());
        String description = named == null || isQuarkusOwn(named.getDescription()) ? title : named.getDescription();
        operation
                .getResponses()
                .addAPIResponse(
                        key(),
                        OASFactory.createAPIResponse().description(description).content(content(path)));
    }

    private static boolean isQuarkusOwn(String description) {
        return description == null || List.of("Not Authorized", "Not Allowed").contains(description);
    }

    private Content content(String path) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "/problems/" + code);
        example.put("title", title);
        example.put("status", status);
        example.put("detail", detail);
        example.put("instance", path);
        if (status == 400 || status == 422) {
            example.put("errors", List.of(Map.of("pointer", "/field", "detail", "Must be a whole number.")));
        }
        return OASFactory.createContent()
                .addMediaType(
                        PROBLEM_JSON,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(ProblemSchema.NAME))
                                .example(example));
    }

    private boolean isNamedIn(Operation operation) {
        return operation.getResponses() != null && operation.getResponses().hasAPIResponse(key());
    }

    private String key() {
        return Integer.toString(status);
    }

    private static boolean hasBody(Operation operation) {
        return operation.getRequestBody() != null;
    }

    private static boolean hasParameters(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() != Parameter.In.PATH);
    }

    private static boolean takesVersion(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
    }

    private static boolean isSecured(Operation operation) {
        return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    }
}
