package vn.hientruong.open311;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.problem.ProblemView.FieldError;
import vn.hientruong.platform.problem.ErrorShape;
import vn.hientruong.platform.problem.Problem;

/**
 * Failures under {@code /open311} as the standard wants them: a list of errors, each with a code and a description that names
 * the parameter. What is wrong with a request is 400, what is wrong with a key 403; the statuses of HTTP itself stay.
 */
@Singleton
class Open311Errors implements ErrorShape {
    private static final Map<Integer, Integer> STATUSES = Map.of(422, 400, 401, 403, 409, 400);

    /** Where our own filing finds fault, in the words of the standard; the longer beginnings first. */
    private static final Map<String, String> PARAMETERS = new LinkedHashMap<>();

    static {
        PARAMETERS.put("/place/address", "address_string");
        PARAMETERS.put("/place", "lat, long");
        PARAMETERS.put("/category", "service_code");
        PARAMETERS.put("/description", "description");
        PARAMETERS.put("/reporter/name", "first_name, last_name");
        PARAMETERS.put("/reporter", "phone");
        PARAMETERS.put("/phone", "phone");
        PARAMETERS.put("/media", "media");
    }

    private static final String ANSWERS = "/answers/values/";

    @Override
    public boolean isFor(RoutingContext request) {
        String path = request.request().path();
        return path != null && path.startsWith("/open311/");
    }

    @Override
    public Shaped of(Problem problem, RoutingContext request) {
        int status = STATUSES.getOrDefault(problem.status(), problem.status());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Format format = format(request);
        Document document = format.document(body);
        document.openList("errors");
        for (String description : descriptions(problem)) {
            document.openItem("error");
            document.number("code", status);
            document.text("description", description);
            document.closeItem();
        }
        document.closeList();
        document.end();
        return new Shaped(status, format.contentType(), body.toByteArray());
    }

    /** Of the ending of the address; an unknown one gets XML, which every client must know. */
    private static Format format(RoutingContext request) {
        String path = request.request().path();
        int dot = path.lastIndexOf('.');
        String accept = request.request().getHeader("Accept");
        return Format.find(dot < 0 ? "" : path.substring(dot), accept).orElse(Format.XML);
    }

    private static List<String> descriptions(Problem problem) {
        @Nullable List<FieldError> errors = problem.errors();
        if (errors == null || errors.isEmpty()) {
            return List.of(problem.title() + ". " + problem.detail());
        }
        List<String> descriptions = new ArrayList<>();
        errors.forEach(error -> descriptions.add(parameter(error.pointer()) + ": " + error.detail()));
        return descriptions;
    }

    static String parameter(String pointer) {
        if (pointer.startsWith("?")) {
            return pointer.substring(1);
        }
        if (pointer.startsWith(ANSWERS)) {
            String code = pointer.substring(ANSWERS.length()).replaceFirst("/.*", "");
            return "attribute[" + code.replace("~1", "/").replace("~0", "~") + "]";
        }
        return PARAMETERS.entrySet().stream()
                .filter(known -> pointer.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(pointer);
    }
}
