package vn.hientruong.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.problem.ProblemView.FieldError;

/**
 * One RFC 9457 document; the wire record is {@link vn.hientruong.model.problem.ProblemView}, this one carries more
 * members besides.
 *
 * @param instance path of the request
 * @param members what this kind of problem says beyond the standard, flattened
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errors"})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> members) {}
