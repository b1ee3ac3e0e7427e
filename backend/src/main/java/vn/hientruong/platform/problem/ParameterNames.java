package vn.hientruong.platform.problem;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The name a parameter of a resource method has on the wire. */
public final class ParameterNames {
    private static final List<Function<Annotation, Optional<String>>> SOURCES = List.of(
            named(QueryParam.class, QueryParam::value),
            named(RestQuery.class, RestQuery::value),
            named(PathParam.class, PathParam::value),
            named(RestPath.class, RestPath::value),
            named(HeaderParam.class, HeaderParam::value),
            named(RestHeader.class, RestHeader::value),
            named(FormParam.class, FormParam::value),
            named(RestForm.class, RestForm::value));

    private ParameterNames() {}

    /** Empty for the body itself. */
    static Optional<String> of(Parameter parameter) {
        return of(parameter.getAnnotations()).map(name -> name.isEmpty() ? parameter.getName() : name);
    }

    /** The same where only the annotations are known; an empty name stands for the one in the code. */
    public static Optional<String> of(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .flatMap(annotation -> SOURCES.stream().flatMap(source -> source.apply(annotation).stream()))
                .findFirst();
    }

    private static <A extends Annotation> Function<Annotation, Optional<String>> named(
            Class<A> kind, Function<A, String> name) {
        return annotation ->
                kind.isInstance(annotation) ? Optional.of(name.apply(kind.cast(annotation))) : Optional.empty();
    }
}
