package vn.hientruong.model.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as clients read it (RFC 9457); branch on {@code type}, show {@code detail}.
 *
 * @param type stable address, its last part is the code
 * @param title the kind of problem in the caller's language
 * @param detail what to do about this one
 * @param errors the fields at fault
 */
public record ProblemView(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable List<FieldError> errors) {

    /**
     * One field at fault.
     *
     * @param pointer RFC 6901 pointer into the body, or {@code ?name} for a query parameter
     */
    public record FieldError(String pointer, String detail) {}
}
