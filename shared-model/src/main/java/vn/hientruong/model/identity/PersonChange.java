package vn.hientruong.model.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;

/**
 * All that an administrator says of a member of staff, in place of what was said before.
 *
 * @param email where they are written to; nobody else's
 * @param roles any but {@code RESIDENT}
 * @param agency code of where they work; handlers and leads need one
 * @param language {@code vi} or {@code en}
 */
public record PersonChange(
        @NotBlank @Size(max = Limits.NAME) String name,

        @Nullable @Size(max = Limits.EMAIL) @Pattern(regexp = Limits.EMAIL_PATTERN)
        String email,

        @NotEmpty Set<@NotNull Role> roles,
        @Nullable @Pattern(regexp = Limits.CODE_PATTERN) String agency,
        @NotNull @Pattern(regexp = "vi|en") String language) {
    /** Hides who it is, because what is printed ends up in a log. */
    @Override
    public String toString() {
        return "PersonChange[roles=" + roles + ", agency=" + agency + "]";
    }
}
