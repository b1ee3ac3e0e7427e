package vn.hientruong.platform.web;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.ParameterNames;
import vn.hientruong.platform.text.CleanText;

/** Holds text in forms, headers and addresses to the same rule as text in JSON. */
@Provider
public class CleanParameters implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked") // the type was just compared
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type.equals(String.class)
                ? (ParamConverter<T>) new Text(ParameterNames.of(annotations).orElse(""))
                : null;
    }

    private record Text(String name) implements ParamConverter<String> {
        @Override
        public @Nullable String fromString(@Nullable String value) {
            if (value == null) {
                return null;
            }
            if (!CleanText.isClean(value)) {
                throw InvalidRequest.at("?" + name, "characters");
            }
            return CleanText.normalised(value);
        }

        @Override
        public String toString(String value) {
            return value;
        }
    }
}
